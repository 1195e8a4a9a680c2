package yimaqing.appointment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yimaqing.access.Grant;
import yimaqing.factor.Factors;
import yimaqing.pack.Dictionary;
import yimaqing.place.Level;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.proof.AccountBook;
import yimaqing.proof.AccountBook.Entry;
import yimaqing.proof.Accounts;
import yimaqing.proof.Accounts.Newcomer;

/// What stands against a wish as things are now. It is asked when the wish is made and once more when it is confirmed.
@Component
class Checks {
    /// A year or two is usual; nobody knows what an area will be called after this.
    static final int MOST_YEARS = 5;

    static final int MOST_GRANTS = 50;
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final AccountBook book;
    private final Accounts accounts;
    private final Factors factors;
    private final Known known;

    Checks(AccountBook book, Accounts accounts, Factors factors, Known known) {
        this.book = book;
        this.accounts = accounts;
        this.factors = factors;
        this.known = known;
    }

    /// What is known of the world: places, departments, and what day it is.
    @Component
    record Known(Places places, Dictionary dictionary, Clock clock) {}

    LocalDate today() {
        return LocalDate.ofInstant(known.clock().instant(), ZONE);
    }

    Optional<Refusal> against(PlaceCode county, Wish wish) {
        return switch (wish) {
            case Wish.Opening(var who, var grant) ->
                firstOf(against(county, who), () -> against(county, grant, List.of()));
            case Wish.Appointing(var who, var _) -> against(county, who);
            case Wish.Adding(var account, var grant) ->
                withOfficial(county, account, entry -> against(county, grant, entry.grants()));
            case Wish.Extending(var account, var held, var last) ->
                withOfficial(county, account, entry -> extending(entry, held, last));
            case Wish.Transferring(var account, var held, var next) ->
                withOfficial(county, account, entry -> transferring(county, entry, held, next));
            case Wish.Reopening(var account) ->
                with(county, account, entry -> refusedIf(!entry.closed(), Refusal.NOT_CLOSED));
            case Wish.NewPassword(var account) ->
                with(county, account, entry -> refusedIf(entry.closed(), Refusal.CLOSED));
            case Wish.FactorRemoval(var account) ->
                with(
                        county,
                        account,
                        entry -> firstOf(
                                refusedIf(entry.closed(), Refusal.CLOSED),
                                () -> refusedIf(
                                        accounts.holder(account)
                                                .filter(factors::has)
                                                .isEmpty(),
                                        Refusal.NO_FACTOR)));
        };
    }

    private Optional<Refusal> against(PlaceCode county, Newcomer who) {
        if (!who.county().equals(county)) return Optional.of(Refusal.AREA);
        boolean named =
                known.dictionary().departments().stream().anyMatch(d -> d.key().equals(who.department()));
        if (!named) return Optional.of(Refusal.DEPARTMENT);
        return refusedIf(book.isTaken(who.username()), Refusal.TAKEN);
    }

    private Optional<Refusal> against(PlaceCode county, Grant grant, List<Grant> held) {
        if (!fits(county, grant)) return Optional.of(Refusal.AREA);
        if (!isSoon(grant)) return Optional.of(Refusal.DAYS);
        if (held.size() >= MOST_GRANTS) return Optional.of(Refusal.TOO_MANY_GRANTS);
        return refusedIf(held.stream().anyMatch(other -> meets(grant, other)), Refusal.OVERLAPS);
    }

    private boolean fits(PlaceCode county, Grant grant) {
        if (!county.contains(grant.area()) || known.places().find(grant.area()).isEmpty()) return false;
        return switch (grant.role()) {
            case COUNTY_LEADER -> grant.area().equals(county);
            case VILLAGE_CADRE -> grant.area().level() == Level.VILLAGE;
            case CONTACT_OFFICIAL, TOWNSHIP_OFFICER, DEPARTMENT_OFFICER -> true;
        };
    }

    private boolean isSoon(Grant grant) {
        var latest = today().plusYears(MOST_YEARS);
        return !grant.from().isBefore(today())
                && !grant.from().isAfter(latest)
                && grant.to()
                        .filter(last -> last.isBefore(grant.from()) || last.isAfter(latest))
                        .isEmpty();
    }

    private static boolean meets(Grant one, Grant other) {
        return one.role() == other.role()
                && one.area().equals(other.area())
                && !isOver(other, other.from())
                && !isOver(one, other.from())
                && !isOver(other, one.from());
    }

    private static boolean isOver(Grant grant, LocalDate day) {
        return grant.to().filter(day::isAfter).isPresent();
    }

    private Optional<Refusal> extending(Entry entry, Grant held, Optional<LocalDate> last) {
        if (!entry.grants().contains(held)) return Optional.of(Refusal.NO_SUCH_GRANT);
        var longer = new Grant(held.role(), held.area(), held.from(), last);
        boolean goesOn = held.to().isPresent()
                && (last.isEmpty() || last.get().isAfter(held.to().get()));
        var latest = today().plusYears(MOST_YEARS);
        if (!goesOn || isOver(held, today()) || last.filter(latest::isBefore).isPresent())
            return Optional.of(Refusal.DAYS);
        return refusedIf(
                entry.grants().stream().anyMatch(other -> !other.equals(held) && meets(longer, other)),
                Refusal.OVERLAPS);
    }

    private Optional<Refusal> transferring(PlaceCode county, Entry entry, Grant held, Grant next) {
        if (!entry.grants().contains(held)) return Optional.of(Refusal.NO_SUCH_GRANT);
        // a transfer changes somebody's post: what has ended, or begins only later, is no post to leave
        if (!next.from().isAfter(held.from()) || isOver(held, next.from().minusDays(1)))
            return Optional.of(Refusal.DAYS);
        var others =
                entry.grants().stream().filter(other -> !other.equals(held)).toList();
        return against(county, next, others);
    }

    private Optional<Refusal> with(
            PlaceCode county, String account, java.util.function.Function<Entry, Optional<Refusal>> check) {
        return book.find(county, account).map(check).orElse(Optional.of(Refusal.NO_SUCH_ACCOUNT));
    }

    private Optional<Refusal> withOfficial(
            PlaceCode county, String account, java.util.function.Function<Entry, Optional<Refusal>> check) {
        return with(county, account, entry -> {
            if (entry.closed()) return Optional.of(Refusal.CLOSED);
            return entry.office().isPresent() ? Optional.of(Refusal.ADMINISTRATOR) : check.apply(entry);
        });
    }

    private static Optional<Refusal> refusedIf(boolean so, Refusal why) {
        return so ? Optional.of(why) : Optional.empty();
    }

    private static Optional<Refusal> firstOf(
            Optional<Refusal> first, java.util.function.Supplier<Optional<Refusal>> then) {
        return first.isPresent() ? first : then.get();
    }
}
