package yimaqing.notice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import yimaqing.cel.Expr;
import yimaqing.cel.Scope;
import yimaqing.notice.About.Apply;
import yimaqing.notice.About.Basis;
import yimaqing.notice.About.Contact;
import yimaqing.notice.About.Document;
import yimaqing.notice.About.Kind;
import yimaqing.notice.About.Level;
import yimaqing.notice.About.Status;
import yimaqing.notice.About.Texts;
import yimaqing.notice.About.Valid;
import yimaqing.pack.Label;
import yimaqing.pack.PackNode;
import yimaqing.slot.RuleText;
import yimaqing.slot.Wrong;

/// Reads what a rule's file says for people.
public final class AboutReader {
    private static final int MOST = 50;
    private static final int MOST_VERSIONS = 10_000;

    private final RuleText text;
    private final RuleBook book;

    public AboutReader(RuleText text, RuleBook book) {
        this.text = text;
        this.book = book;
    }

    public About read(PackNode node, Scope scope) {
        return new About(
                text.part(node, "policy").flatMap(this::id).orElse(""),
                version(node),
                word(node, "kind", Kind.class).orElse(Kind.POLICY),
                word(node, "status", Status.class).orElse(Status.DRAFT),
                node.find("department").flatMap(this::department),
                word(node, "level", Level.class),
                region(node),
                new Texts(
                        text.part(node, "title").flatMap(text::label).orElse(new Label("?", "?")),
                        label(node, "purpose"),
                        label(node, "target"),
                        label(node, "caution")),
                some(node, "basis").stream().flatMap(n -> basis(n).stream()).toList(),
                valid(node),
                contact(node),
                documents(node, scope),
                apply(node));
    }

    /// A name of small letters, as every id is.
    public Optional<String> id(PackNode node) {
        var id = text.text(node);
        if (id.isEmpty() || id.get().matches("[a-z][a-z0-9_]{0,59}")) return id;
        text.fault(node.place(), Wrong.BAD_NAME, id.get());
        return Optional.empty();
    }

    private int version(PackNode node) {
        var at = node.find("version");
        if (at.isEmpty()) return 1;
        double version = text.number(at.get()).orElse(1);
        if (version == Math.rint(version) && version >= 1 && version <= MOST_VERSIONS) return (int) version;
        text.fault(at.get().place(), Wrong.OUT_OF_RANGE, 1, MOST_VERSIONS);
        return 1;
    }

    private <E extends Enum<E>> Optional<E> word(PackNode node, String part, Class<E> words) {
        var known = Arrays.stream(words.getEnumConstants())
                .map(e -> e.name().toLowerCase(Locale.ROOT))
                .toList();
        return node.find(part)
                .flatMap(n -> text.oneOf(n, known))
                .map(word -> Enum.valueOf(words, word.toUpperCase(Locale.ROOT)));
    }

    private Optional<String> department(PackNode node) {
        var key = text.text(node);
        if (key.isEmpty() || book.departments().contains(key.get())) return key;
        text.fault(
                node.place(),
                Wrong.NO_SUCH_DEPARTMENT,
                key.get(),
                yimaqing.slot.Nearest.hint(key.get(), book.departments()));
        return Optional.empty();
    }

    private List<String> region(PackNode node) {
        var codes = new ArrayList<String>();
        for (var code : some(node, "region")) {
            if (code.written().matches("[0-9]{2,12}")) codes.add(code.written());
            else text.fault(code.place(), Wrong.BAD_NAME, code.written());
        }
        return codes;
    }

    private Optional<Label> label(PackNode node, String part) {
        return node.find(part).flatMap(text::label);
    }

    private List<PackNode> some(PackNode node, String part) {
        var list = node.find(part).map(text::list).orElse(List.of());
        if (list.size() <= MOST) return list;
        text.fault(node.part(part).place(), Wrong.TOO_MANY, MOST);
        return List.of();
    }

    private Optional<Basis> basis(PackNode node) {
        if (!text.holds(node, Set.of("zh", "en", "url", "tag", "seen"))) return Optional.empty();
        var zh = text.part(node, "zh").flatMap(text::text);
        var en = text.part(node, "en").flatMap(text::text);
        if (zh.isEmpty() || en.isEmpty()) return Optional.empty();
        return Optional.of(new Basis(
                new Label(zh.get(), en.get()),
                node.find("url").flatMap(text::text),
                node.find("tag").flatMap(n -> text.oneOf(n, Set.of("V", "S", "U"))),
                node.find("seen").flatMap(text::text)));
    }

    private Valid valid(PackNode node) {
        var at = node.find("valid");
        if (at.isEmpty() || !text.holds(at.get(), Set.of("from", "to")))
            return new Valid(Optional.empty(), Optional.empty());
        var valid = new Valid(
                at.get().find("from").flatMap(text::day), at.get().find("to").flatMap(text::day));
        if (valid.from().isPresent()
                && valid.to().map(valid.from().get()::isAfter).orElse(false))
            text.fault(at.get().place(), Wrong.DAYS_BACKWARDS);
        return valid;
    }

    private Contact contact(PackNode node) {
        var at = node.find("contact");
        if (at.isEmpty() || !text.holds(at.get(), Set.of("department", "phone")))
            return new Contact(Optional.empty(), Optional.empty());
        return new Contact(label(at.get(), "department"), at.get().find("phone").flatMap(text::text));
    }

    private List<Document> documents(PackNode node, Scope scope) {
        var documents = new ArrayList<Document>();
        for (var at : some(node, "documents")) {
            if (!text.holds(at, Set.of("id", "zh", "en", "when"))) continue;
            var id = text.part(at, "id").flatMap(this::id);
            var zh = text.part(at, "zh").flatMap(text::text);
            var en = text.part(at, "en").flatMap(text::text);
            var when = at.find("when").flatMap(w -> book.language().read(w, scope, Expr.Result.TRUTH, text));
            if (id.isEmpty() || zh.isEmpty() || en.isEmpty()) continue;
            documents.add(new Document(id.get(), new Label(zh.get(), en.get()), when));
        }
        return documents;
    }

    private Apply apply(PackNode node) {
        var apply = node.find("apply").filter(a -> text.holds(a, Set.of("how", "where", "by")));
        var payment = node.find("payment").filter(p -> text.holds(p, Set.of("manner", "time")));
        return new Apply(
                apply.flatMap(a -> label(a, "how")),
                apply.flatMap(a -> label(a, "where")),
                apply.flatMap(a -> label(a, "by")),
                payment.flatMap(p -> label(p, "manner")),
                payment.flatMap(p -> label(p, "time")));
    }
}
