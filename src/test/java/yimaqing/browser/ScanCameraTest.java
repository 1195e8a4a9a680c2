package yimaqing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import yimaqing.code.CodeHost;
import yimaqing.code.PlateKind;
import yimaqing.code.PlateToken;
import yimaqing.code.QrSymbol;

/// The scanner in a browser with a camera, which sees a plate on a wall; without a permission; and with a photograph.
class ScanCameraTest extends BrowserTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FRAMES = 5;

    private final String address = part(CodeHost.class)
            .address(
                    PlateKind.HOUSEHOLD,
                    new PlateToken(tour.households().getFirst().token()));

    /// What the camera sees: the plate on a wall, a little askew.
    private BufferedImage wall() throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0xB9A58A));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.rotate(Math.toRadians(7), WIDTH / 2.0, HEIGHT / 2.0);
        var png = QrSymbol.of(address, QrSymbol.Use.DOOR).png(5);
        pen.drawImage(ImageIO.read(new ByteArrayInputStream(png)), 200, 130, null);
        pen.dispose();
        return image;
    }

    /// The same as a film for the browser's false camera: the brightness of every pixel, and no colour.
    private Path film() throws IOException {
        var film = Files.createTempFile("wall", ".y4m");
        var wall = wall();
        var grey = new byte[WIDTH * HEIGHT * 3 / 2];
        for (int i = 0; i < grey.length; i++)
            grey[i] = i < WIDTH * HEIGHT ? brightness(wall.getRGB(i % WIDTH, i / WIDTH)) : (byte) 128;
        try (var out = new BufferedOutputStream(Files.newOutputStream(film))) {
            out.write(("YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F5:1 Ip A1:1 C420jpeg\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int frame = 0; frame < FRAMES; frame++) {
                out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
                out.write(grey);
            }
        }
        return film;
    }

    private static byte brightness(int rgb) {
        var colour = new Color(rgb);
        return (byte) ((colour.getRed() * 299 + colour.getGreen() * 587 + colour.getBlue() * 114) / 1_000);
    }

    private Page scanner(Browser browser) {
        var window = browser.newContext(Screen.PHONE.options().setBaseURL(url("")));
        new Visit(tour, url(""), household(tour.households().getFirst()).key()).enter(Visit.Who.VILLAGE_CADRE, window);
        var page = window.newPage();
        page.onConsoleMessage(said -> assertThat(said.text()).doesNotContain("Content Security Policy"));
        page.navigate("/desk/scan");
        return page;
    }

    @Test
    void theCameraReadsThePlateAndLeadsToWhatMayBeDone() throws IOException {
        var film = film();
        var camera = List.of(
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-video-capture=" + film);
        try (var browser = started(camera)) {
            var page = scanner(browser);
            page.click(".start");
            page.waitForURL("**/desk/scan/plates/**");
            assertThat(page.innerText("main")).contains("是真牌子", "打开这一户", "再扫一块");
        } finally {
            Files.delete(film);
        }
    }

    @Test
    void aRefusedCameraSaysWhatToDoAndTheFieldIsThere() {
        try (var browser = started(List.of("--use-fake-device-for-media-stream", "--deny-permission-prompts"))) {
            var page = scanner(browser);
            page.click(".start");
            page.waitForSelector(".camera .notice:visible");
            assertThat(page.innerText(".camera .notice")).contains("没有拿到相机权限", "在浏览器打开", "输入短码");
            page.fill("#code", tour.households().getFirst().token());
            send(page, "#code");
            assertThat(page.url()).contains("/desk/scan/plates/");
        }
    }

    @Test
    void aPhotographIsReadInThePage() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(wall(), "jpeg", bytes);
        var page = window(Screen.PHONE.options()).newPage();
        new Visit(tour, url(""), household(tour.households().getFirst()).key())
                .enter(Visit.Who.VILLAGE_CADRE, page.context());
        page.onRequest(asked -> assertThat(asked.url()).doesNotEndWith("/desk/scan/picture"));
        page.navigate("/desk/scan");
        page.setInputFiles("#picture", new FilePayload("wall.jpg", "image/jpeg", bytes.toByteArray()));
        page.waitForURL("**/desk/scan/plates/**");
        assertThat(page.innerText("main")).contains("是真牌子");
    }
}
