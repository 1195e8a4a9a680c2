package yimaqing.web;

/// There is no such page for this viewer. Said in the same words whether the thing does not exist or lies outside
/// what the viewer may see.
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotFound() {
        super("not found", null, false, false);
    }
}
