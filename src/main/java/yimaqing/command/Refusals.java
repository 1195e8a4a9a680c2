package yimaqing.command;

import yimaqing.web.Words;

/// Says in words why a file cannot be used and what to do next.
final class Refusals {
    private Refusals() {}

    static String sentence(String why, String which) {
        var what = Words.ENGLISH.say("refusal." + why);
        var where = which.isEmpty() ? "" : " (" + which + ")";
        return what + where + ". " + Words.ENGLISH.say("refusal.todo." + why);
    }
}
