package yimaqing.registry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yimaqing.access.Role;
import yimaqing.access.Viewer.Administrator;
import yimaqing.access.Viewer.Administrator.Office;
import yimaqing.appointment.Appointments;
import yimaqing.appointment.Refusal;
import yimaqing.appointment.Registrar;
import yimaqing.appointment.Telling;
import yimaqing.pack.Dictionary;
import yimaqing.place.Place;
import yimaqing.place.PlaceCode;
import yimaqing.place.Places;
import yimaqing.web.FieldFault;
import yimaqing.web.Frame;
import yimaqing.web.NotFound;

/// What the pages of a security administrator have in common: who it is, how things are said, what can be chosen.
@Component
public class Counter {
    private final Dictionary dictionary;
    private final Places places;
    private final Appointments appointments;

    Counter(Dictionary dictionary, Places places, Appointments appointments) {
        this.dictionary = dictionary;
        this.places = places;
        this.appointments = appointments;
    }

    /// The security administrator; the two others find nothing here.
    static Registrar registrar(Administrator administrator) {
        return Registrar.of(administrator).orElseThrow(NotFound::new);
    }

    Telling telling(HttpServletRequest request) {
        return new Telling(Frame.of(request), dictionary, places, appointments.today());
    }

    Dictionary dictionary() {
        return dictionary;
    }

    /// What can be chosen in the forms.
    public record Choices(List<Choice> roles, List<Choice> offices, List<Choice> departments, List<Town> towns) {}

    /// A value of a form, and how it is called.
    public record Choice(String value, String label) {}

    /// The choices under one heading: a town and its villages.
    public record Town(String name, List<Choice> places) {}

    Choices choices(PlaceCode county, Telling telling) {
        var whole = new Town(telling.area(county), List.of(choice(county, telling)));
        var towns = places.children(county).stream().map(town -> town(town, telling));
        return new Choices(
                Arrays.stream(Role.values())
                        .map(role -> new Choice(role.name(), telling.role(role)))
                        .toList(),
                Arrays.stream(Office.values())
                        .map(office -> new Choice(office.name(), telling.office(office)))
                        .toList(),
                dictionary.departments().stream()
                        .map(d ->
                                new Choice(d.key(), d.label().in(telling.frame().language())))
                        .toList(),
                Stream.concat(Stream.of(whole), towns).toList());
    }

    private Town town(Place town, Telling telling) {
        var all = new Choice(town.code().digits(), telling.frame().say("grant.area.all", telling.area(town.code())));
        var villages = places.villagesIn(town.code()).stream().map(village -> choice(village.code(), telling));
        return new Town(
                telling.area(town.code()),
                Stream.concat(Stream.of(all), villages).toList());
    }

    private static Choice choice(PlaceCode code, Telling telling) {
        return new Choice(code.digits(), telling.area(code));
    }

    /// Where on the page a refusal stands, and what it says.
    static FieldFault fault(Refusal refusal, Telling telling) {
        var field = switch (refusal) {
            case TAKEN -> "username";
            case AREA, OVERLAPS -> "area";
            case DAYS -> "from";
            case DEPARTMENT -> "department";
            case ONESELF,
                    ASKER,
                    SETTLED,
                    NO_SUCH_ACCOUNT,
                    CLOSED,
                    NOT_CLOSED,
                    ADMINISTRATOR,
                    NO_SUCH_GRANT,
                    TOO_MANY_GRANTS,
                    ASKED_ALREADY,
                    TOO_MANY_REQUESTS,
                    NO_FACTOR,
                    LAST_ONES -> "main";
        };
        return new FieldFault(field, telling.refusal(refusal));
    }
}
