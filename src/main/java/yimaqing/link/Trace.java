package yimaqing.link;

/// A text by which a person or household is found: an ID number, a name in a village, an account. What is kept of it is
/// only a keyed hash. Equal people have equal traces only if what goes into them is spelt in one way.
public record Trace(String text) {

    static Trace id(String number) {
        return new Trace("id|" + number);
    }

    static Trace idAndName(String number, String name) {
        return new Trace("id+name|" + number + "|" + name);
    }

    static Trace named(String name, String village) {
        return new Trace("name|" + name + "|" + village);
    }

    static Trace bornThen(String name, String village, String birth) {
        return new Trace("born|" + name + "|" + village + "|" + birth);
    }

    static Trace inHousehold(String number, String name) {
        return new Trace("home+name|" + number + "|" + name);
    }

    static Trace householdNumber(String number) {
        return new Trace("home|" + number);
    }

    /// Who has this account with that department: an electricity meter, a bank.
    static Trace account(String attribute, String number) {
        return new Trace("account|" + attribute + "|" + number);
    }
}
