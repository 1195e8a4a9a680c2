package yimaqing.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The outlines of Shanxi's counties, drawn about 2017, most likely in GCJ-02, on a grid of 1/1024 degree (about
/// 100 m); the statistical zones have none.
///
/// **A map of them needs a review number (审图号) before it is shown to the public.**
public final class Outlines {
    /// Yungang and Pingcheng were cut from Datong's old districts in 2018 and cannot be told apart in older outlines.
    private static final Map<PlaceCode, PlaceCode> DRAWN_WITH =
            Map.of(new PlaceCode("140214"), new PlaceCode("140213"));

    private final Map<PlaceCode, Outline> province = read("shanxi-counties.geojson");
    private final Map<PlaceCode, Outline> finer = new TreeMap<>();

    private Outlines() {
        finer.putAll(read("anze-county.geojson"));
        finer.putAll(read("yanggao-county.geojson"));
    }

    public static Outlines shipped() {
        return Once.OUTLINES;
    }

    /// The finest outline there is of one county; empty for a statistical zone or anything that is no county of today.
    public Optional<Outline> of(PlaceCode county) {
        PlaceCode drawn = DRAWN_WITH.getOrDefault(county, county);
        return Optional.ofNullable(finer.get(drawn)).or(() -> Optional.ofNullable(province.get(drawn)));
    }

    /// The outlines of all counties in a province or city, equally fine, to be drawn in one [Box].
    public List<Outline> within(PlaceCode area) {
        return province.values().stream()
                .filter(outline -> area.contains(outline.code()))
                .toList();
    }

    private static Map<PlaceCode, Outline> read(String file) {
        var outlines = new TreeMap<PlaceCode, Outline>();
        try (InputStream json = new Shipped(file).open()) {
            for (JsonNode feature : new ObjectMapper().readTree(json).path("features")) {
                Outline outline = outline(feature.path("properties"), feature.path("geometry"));
                outlines.put(outline.code(), outline);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("place/" + file + " cannot be read", broken);
        }
        return outlines;
    }

    private static Outline outline(JsonNode properties, JsonNode geometry) {
        var code = new PlaceCode(properties.path("code").asString());
        if (!geometry.path("type").asString().equals("Polygon")) {
            throw new IllegalStateException("the outline of " + code + " is no polygon");
        }
        List<double[]> rings = StreamSupport.stream(geometry.path("coordinates").spliterator(), false)
                .map(Outlines::ring)
                .toList();
        return new Outline(code, properties.path("name").asString(), rings);
    }

    private static double[] ring(JsonNode points) {
        return IntStream.range(0, points.size() * 2)
                .mapToDouble(i -> points.path(i / 2).path(i % 2).asDouble())
                .toArray();
    }

    private static final class Once {
        static final Outlines OUTLINES = new Outlines();
    }
}
