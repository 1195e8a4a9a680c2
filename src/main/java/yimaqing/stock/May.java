package yimaqing.stock;

/// What an official may do with a plate now.
public record May(
        boolean hang, boolean move, boolean replace, boolean lose, boolean find, boolean withdraw, boolean print) {
    static final May NOTHING = new May(false, false, false, false, false, false, false);

    public boolean nothing() {
        return equals(NOTHING);
    }
}
