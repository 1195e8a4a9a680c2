package yimaqing.copy;

/// The page that offers a family its copy: the door it belongs to and where it hangs.
public record CopyPage(String token, String village, String number) {

    @Override
    public String toString() {
        return "CopyPage[…]";
    }
}
