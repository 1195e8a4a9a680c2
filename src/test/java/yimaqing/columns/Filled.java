package yimaqing.columns;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yimaqing.Phone;

/// The form of a page as a browser would send it, before anybody touched it.
final class Filled {
    private static final Pattern FIELD =
            Pattern.compile("<input ([^>]*)>|<select ([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected>");
    private static final Pattern FIRST = Pattern.compile("<option value=\"([^\"]*)\"");

    private Filled() {}

    static Map<String, String> of(Phone.Answer page) {
        var form = page.body().substring(page.body().indexOf("<form method=\"post\" action=\"/", main(page.body())));
        var fields = new LinkedHashMap<String, String>();
        var found = FIELD.matcher(form.substring(0, form.indexOf("</form>")));
        while (found.find()) {
            if (found.group(1) != null) input(found.group(1), fields);
            else fields.put(attribute(found.group(2), "name"), chosen(found.group(3)));
        }
        return fields;
    }

    private static int main(String body) {
        return body.indexOf("<main");
    }

    private static void input(String tag, Map<String, String> fields) {
        if (!tag.contains("type=\"checkbox\"") || tag.contains(" checked"))
            fields.put(attribute(tag, "name"), attribute(tag, "value"));
    }

    private static String chosen(String options) {
        Matcher chosen = CHOSEN.matcher(options);
        if (chosen.find()) return plain(chosen.group(1));
        var first = FIRST.matcher(options);
        return first.find() ? plain(first.group(1)) : "";
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? plain(found.group(1)) : "";
    }

    private static String plain(String text) {
        return text.replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
