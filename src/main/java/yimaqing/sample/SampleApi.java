package yimaqing.sample;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import yimaqing.sample.SamplePage.Village;

/// The tour for programs: what stands on the page, under the names that the contract gives it.
@RestController
class SampleApi {
    private final SampleTour tour;

    SampleApi(SampleTour tour) {
        this.tour = tour;
    }

    /// The tour; `village` is a code of 12 digits, `number` what stands on the plate.
    record Tour(
            List<Household> households,
            List<Official> officials,
            List<Administrator> administrators,
            List<Device> devices,
            List<Village> villages,
            List<Slip> slips) {}

    record Household(
            String token,
            String typed,
            String pin,
            String village,
            String number,
            @JsonProperty("household_number") String householdNumber) {}

    record Device(String token, String typed, String village, String number) {}

    /// `area` is the code of a village, a town or the county. `totp` is empty as long as there is no second factor.
    record Official(String role, String area, String username, String password, String totp) {}

    /// `office` is SYSTEM, SECURITY or AUDIT.
    record Administrator(String office, String username, String password) {}

    record Slip(
            String token,
            String typed,
            String slip,
            String village,
            String number,
            @JsonProperty("household_number") String householdNumber) {}

    @GetMapping("/sample.json")
    ResponseEntity<Tour> tour(HttpServletRequest request) {
        var page = tour.of(request, "");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Tour(
                        page.doors().stream()
                                .map(d -> new Household(
                                        d.token(),
                                        d.typed(),
                                        d.key(),
                                        d.village().code(),
                                        d.number().plate(),
                                        d.number().household()))
                                .toList(),
                        officials(page),
                        administrators(page),
                        page.devices().stream()
                                .map(d -> new Device(
                                        d.token(), d.typed(), d.village().code(), d.number()))
                                .toList(),
                        page.villages(),
                        page.sealed().stream()
                                .map(d -> new Slip(
                                        d.token(),
                                        d.typed(),
                                        d.key(),
                                        d.village().code(),
                                        d.number().plate(),
                                        d.number().household()))
                                .toList()));
    }

    private static List<Official> officials(SamplePage page) {
        return page.officials().stream()
                .map(o -> new Official(o.role(), o.area().code(), o.username(), o.password(), ""))
                .toList();
    }

    private static List<Administrator> administrators(SamplePage page) {
        return page.stewards().stream()
                .map(s -> new Administrator(s.office(), s.username(), s.password()))
                .toList();
    }
}
