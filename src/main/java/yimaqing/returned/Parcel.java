package yimaqing.returned;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.web.servlet.View;

/// A workbook on its way back as a download, row by row as it is written. Whatever its sender called it, the name it
/// travels under holds no folder, nothing unseen, and an ending that fits what it is.
public record Parcel(String name, Returned file, Which which) implements View {
    private static final int LONGEST_NAME = 80;
    private static final Set<String> TEXTS = Set.of("csv", "tsv", "txt");
    private static final Set<String> PAGES = Set.of("xls", "htm", "html");

    /// Under the sender's own name with some letters behind it, such as 台账-退回.xlsx.
    public static Parcel of(String sentAs, String behind, Returned file, Which which) {
        var plain = sentAs.substring(Math.max(sentAs.lastIndexOf('/'), sentAs.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{C}\\p{Z}\"'<>:|?*%;]+", "_");
        int dot = plain.lastIndexOf('.');
        var stem = (dot < 0 ? plain : plain.substring(0, dot)).replaceFirst("^[._]+", "");
        int most = Math.min(stem.length(), LONGEST_NAME);
        // not through the middle of a letter that takes two places
        if (most > 0 && most < stem.length() && Character.isHighSurrogate(stem.charAt(most - 1))) most--;
        var ending = dot < 0 ? "" : plain.substring(dot + 1).toLowerCase(Locale.ROOT);
        return new Parcel(stem.substring(0, most) + behind + "." + ending(ending, file), file, which);
    }

    private static String ending(String sent, Returned file) {
        return switch (file.book().kind()) {
            case XLSX -> "xlsx";
            case XLS -> "xls";
            case TEXT -> TEXTS.contains(sent) ? sent : "csv";
            case HTML -> PAGES.contains(sent) ? sent : "html";
        };
    }

    /// Never shown by a browser as a page of ours, whatever it holds.
    public void sendTo(HttpServletResponse response) throws IOException {
        response.setContentType("application/octet-stream");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        file.writeTo(response.getOutputStream(), which);
    }

    @Override
    public void render(@Nullable Map<String, ?> ignored, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        sendTo(response);
    }
}
