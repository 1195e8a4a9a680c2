package yimaqing.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/// A window with an authenticator in it, which knows its user unless it is told otherwise.
record Device(Page page, CDPSession session, String authenticator) {

    static Device in(BrowserContext window) {
        var page = window.newPage();
        var session = window.newCDPSession(page);
        session.send("WebAuthn.enable");
        var kind = new JsonObject();
        kind.addProperty("protocol", "ctap2");
        kind.addProperty("transport", "internal");
        kind.addProperty("hasResidentKey", true);
        kind.addProperty("hasUserVerification", true);
        kind.addProperty("isUserVerified", true);
        kind.addProperty("automaticPresenceSimulation", true);
        var asked = new JsonObject();
        asked.add("options", kind);
        var id = session.send("WebAuthn.addVirtualAuthenticator", asked).get("authenticatorId");
        return new Device(page, session, id.getAsString());
    }

    void knowsItsUser(boolean does) {
        var said = said();
        said.addProperty("isUserVerified", does);
        session.send("WebAuthn.setUserVerified", said);
    }

    /// Another device, for the server.
    void forgets() {
        session.send("WebAuthn.clearCredentials", said());
    }

    /// Has the device sign, and keeps what would have been sent.
    String signed() {
        return (String) page.evaluate("""
                () => new Promise((done, late) => {
                    setTimeout(() => late("nothing was signed"), 10000);
                    const form = document.querySelector('.passkey').closest('form');
                    form.submit = () => done(form.querySelector('.passkey input').value);
                    document.querySelector('.passkey button').click();
                })""");
    }

    /// Sends this in the place of an answer; what the page says then.
    String sent(String answer) {
        page.waitForNavigation(() -> page.evaluate("""
                answer => {
                    const form = document.querySelector('.passkey').closest('form');
                    form.querySelector('.passkey input').value = answer;
                    HTMLFormElement.prototype.submit.call(form);
                }""", answer));
        return page.textContent("main");
    }

    private JsonObject said() {
        var said = new JsonObject();
        said.addProperty("authenticatorId", authenticator);
        return said;
    }
}
