package yimaqing.due;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yimaqing.access.Grant;
import yimaqing.access.Role;
import yimaqing.access.Scope;
import yimaqing.access.Viewer.Officer;
import yimaqing.proof.Accounts;

/// On whose desk lies what is due about a household: its contact official's, where the account it names can be asked,
/// else the village's cadre's.
@Component
public class Caretakers {
    /// The condition for a row `s` with the columns `contact` and `village`; its parameters are those of [#asked].
    public static final String LIES_WITH = """
            (case when (s.contact, s.village) in (select * from unnest(:contacts::text[], :homes::text[]))
             then s.contact = :account and s.village like any(:caseload) else s.village like any(:cadre) end)
            """;

    private final Accounts accounts;

    Caretakers(Accounts accounts) {
        this.accounts = accounts;
    }

    /// Those of the named contacts who can be asked. A family may name somebody whose account is closed, or who has
    /// none.
    public List<Contact> among(List<Contact> named) {
        return named.stream().filter(this::canBeAsked).toList();
    }

    private boolean canBeAsked(Contact contact) {
        return accounts.officer(contact.account()).stream()
                .filter(officer -> officer.county().equals(contact.village().county()))
                .flatMap(officer -> officer.grants().stream())
                .anyMatch(g -> g.role() == Role.CONTACT_OFFICIAL && g.area().contains(contact.village()));
    }

    /// Fills in for whom is asked.
    public static JdbcClient.StatementSpec asked(
            JdbcClient.StatementSpec statement, Officer officer, List<Contact> contacts) {
        return statement
                .param("account", officer.account())
                .param("contacts", contacts.stream().map(Contact::account).toArray(String[]::new))
                .param("homes", contacts.stream().map(c -> c.village().digits()).toArray(String[]::new))
                .param("caseload", areas(officer, Role.CONTACT_OFFICIAL))
                .param("cadre", areas(officer, Role.VILLAGE_CADRE));
    }

    /// What the areas begin with that the official has in this role, to be held against villages.
    public static String[] areas(Officer officer, Role role) {
        return Scope.patterns(officer.grants().stream()
                .filter(g -> g.role() == role)
                .map(Grant::area)
                .filter(officer.county()::contains)
                .toList());
    }
}
