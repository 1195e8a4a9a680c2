package yimaqing.appointment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.access.Grant;
import yimaqing.access.Viewer.Holder;
import yimaqing.factor.Factors;
import yimaqing.identity.Identities;
import yimaqing.place.PlaceCode;
import yimaqing.proof.AccountBook;
import yimaqing.proof.AccountBook.OneTime;
import yimaqing.proof.Accounts;
import yimaqing.proof.Accounts.Newcomer;

/// Carries out what two people agreed on. Nothing begins before the day on which it was confirmed.
@Component
class Granting {
    private final AccountBook book;
    private final Accounts accounts;
    private final Factors factors;
    private final Identities identities;
    private final Checks checks;

    Granting(AccountBook book, Accounts accounts, Factors factors, Identities identities, Checks checks) {
        this.book = book;
        this.accounts = accounts;
        this.factors = factors;
        this.identities = identities;
        this.checks = checks;
    }

    /// One thing that was done, before it is said who did it.
    record Deed(Step.What what, Step.About about) {
        static Deed of(Step.What what) {
            return new Deed(what, Step.About.NOTHING);
        }

        static Deed of(Step.What what, Grant grant) {
            return new Deed(what, Step.About.of(grant));
        }
    }

    /// The wish as it can be done today: what was to begin on a day that has passed begins today.
    Wish today(Wish wish) {
        var today = checks.today();
        return switch (wish) {
            case Wish.Opening(var who, var grant) -> new Wish.Opening(who, notBefore(today, grant));
            case Wish.Adding(var account, var grant) -> new Wish.Adding(account, notBefore(today, grant));
            case Wish.Transferring(var account, var held, var next) ->
                new Wish.Transferring(account, held, notBefore(today, next));
            case Wish.Extending _, Wish.Appointing _, Wish.Reopening _, Wish.NewPassword _, Wish.FactorRemoval _ ->
                wish;
        };
    }

    private static Grant notBefore(LocalDate today, Grant grant) {
        return grant.from().isBefore(today) ? new Grant(grant.role(), grant.area(), today, grant.to()) : grant;
    }

    List<Deed> carryOut(PlaceCode county, Wish wish, Optional<OneTime> password) {
        return switch (wish) {
            case Wish.Opening(var who, var grant) -> open(who, grant, password.orElseThrow());
            case Wish.Appointing(var who, var office) -> {
                requireFree(book.open(who, Optional.of(office), password.orElseThrow()));
                yield List.of(new Deed(Step.What.APPOINTED, Step.About.of(office)));
            }
            case Wish.Adding(var account, var grant) -> {
                book.grant(county, account, grant);
                yield List.of(Deed.of(Step.What.GRANTED, grant));
            }
            case Wish.Extending(var account, var held, var last) -> {
                book.lasts(county, account, held, last);
                yield List.of(Deed.of(Step.What.EXTENDED, wish.given().orElseThrow()));
            }
            case Wish.Transferring(var account, var held, var next) -> transfer(county, account, held, next);
            case Wish.Reopening(var account) -> {
                book.reopen(county, account);
                handOut(account, password.orElseThrow());
                yield List.of(Deed.of(Step.What.REOPENED));
            }
            case Wish.NewPassword(var account) -> {
                handOut(account, password.orElseThrow());
                yield List.of(Deed.of(Step.What.PASSWORD_HANDED_OUT));
            }
            case Wish.FactorRemoval(var account) -> {
                removeFactor(accounts.holder(account).orElseThrow());
                yield List.of(Deed.of(Step.What.FACTOR_REMOVED));
            }
        };
    }

    /// A new password, and whatever else stood in its place is worth nothing.
    private void handOut(String account, OneTime password) {
        book.handOut(account, password);
        accounts.holder(account).ifPresent(identities::remove);
    }

    private void removeFactor(Holder holder) {
        factors.remove(holder);
        identities.remove(holder);
    }

    private List<Deed> open(Newcomer who, Grant grant, OneTime password) {
        requireFree(book.open(who, Optional.empty(), password));
        book.grant(who.county(), who.username(), grant);
        return List.of(Deed.of(Step.What.OPENED), Deed.of(Step.What.GRANTED, grant));
    }

    private List<Deed> transfer(PlaceCode county, String account, Grant held, Grant next) {
        var ended = new Grant(
                held.role(), held.area(), held.from(), Optional.of(next.from().minusDays(1)));
        book.lasts(county, account, held, ended.to());
        book.grant(county, account, next);
        return List.of(Deed.of(Step.What.ENDED, ended), Deed.of(Step.What.GRANTED, next));
    }

    /// It was free a moment ago; another county's people may have taken it since.
    private static void requireFree(boolean opened) {
        if (!opened) throw new NameTaken();
    }

    /// The name went to somebody else between the look and the deed: all of it is undone.
    static final class NameTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
