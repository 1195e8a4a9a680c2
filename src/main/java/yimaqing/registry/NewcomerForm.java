package yimaqing.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yimaqing.place.PlaceCode;
import yimaqing.proof.Accounts.Newcomer;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;

/// What somebody filled in about a new holder of an account, as it was typed.
public record NewcomerForm(String username, String name, String department, String post, String phone) {
    private static final int LONGEST = 40;
    static final NewcomerForm EMPTY = new NewcomerForm("", "", "", "", "");

    static NewcomerForm typed(Map<String, String> form) {
        return new NewcomerForm(
                GrantForm.text(form, "username"),
                GrantForm.text(form, "name"),
                GrantForm.text(form, "department"),
                GrantForm.text(form, "post"),
                GrantForm.text(form, "phone"));
    }

    List<FieldFault> faults(Frame frame) {
        var faults = new ArrayList<FieldFault>();
        if (!username.matches("[a-z0-9][a-z0-9._-]{2,39}"))
            faults.add(new FieldFault("username", frame.say("account.fault.username")));
        if (name.isEmpty() || name.length() > LONGEST)
            faults.add(new FieldFault("name", frame.say("account.fault.name", LONGEST)));
        if (department.isEmpty()) faults.add(new FieldFault("department", frame.say("account.fault.department")));
        if (post.isEmpty() || post.length() > LONGEST)
            faults.add(new FieldFault("post", frame.say("account.fault.post", LONGEST)));
        if (!phone.matches("[0-9-]{0,20}")) faults.add(new FieldFault("phone", frame.say("account.fault.phone")));
        return faults;
    }

    Newcomer newcomer(PlaceCode county) {
        return new Newcomer(
                county, username, name, department, post, Optional.of(phone).filter(p -> !p.isEmpty()));
    }

    @Override
    public String toString() {
        return "NewcomerForm[…]";
    }
}
