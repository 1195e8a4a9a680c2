package yimaqing.db;

/// A moment's wait before looking again.
final class Pause {

    private Pause() {}

    static void shortly() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted. Start again.", e);
        }
    }
}
