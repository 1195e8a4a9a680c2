package yimaqing.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yimaqing.CountyTest;
import yimaqing.envelope.Limits;
import yimaqing.pack.Dictionary;
import yimaqing.sheet.Books;

/// Departments put files into their folders of the sample county.
class DropFoldersTest extends CountyTest {
    private static final String MAN = "142628197003159011";

    @TempDir
    Path root;

    private DropFolders folders;

    @BeforeEach
    void watch() {
        folders = watching();
    }

    private DropFolders watching() {
        var watching = new DropFolders(root.toString(), part(Dictionary.class), part(Dropped.class));
        watching.look();
        return watching;
    }

    private Path folder(String department) {
        return root.resolve(department);
    }

    private static byte[] jobs(String employer) {
        return Books.of(
                "务工",
                List.of(
                        List.of("姓名", "公民身份号码", "务工单位", "开始时间", "月均工资"),
                        List.of("马小满", MAN, employer, "2025.04", 4300)));
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFileOfAnotherDepartmentIsRefusedWithANote() throws IOException {
        Files.write(folder("finance").resolve("务工.xlsx"), jobs("某煤矿二"));
        folders.look();
        folders.look();
        assertThat(names(folder("finance").resolve("refused"))).containsExactly("务工.xlsx", "务工.xlsx.txt");
        assertThat(folder("finance").resolve("refused/务工.xlsx.txt")).content().contains("人力资源和社会保障局");
    }

    @Test
    void whatIsNoTableIsRefusedAndTheSameNameTwiceKeepsBoth() throws IOException {
        for (int times = 1; times <= 2; times++) {
            Files.write(folder("finance").resolve("信.txt"), ("各位领导 " + times + "\n你好\n").getBytes());
            folders.look();
            folders.look();
        }
        assertThat(names(folder("finance").resolve("refused")))
                .containsExactly("2-信.txt", "2-信.txt.txt", "信.txt", "信.txt.txt");
    }

    @Test
    void locksLinksFoldersAndWhatIsOnItsWayAreLeftAlone() throws IOException {
        var folder = folder("finance");
        Files.write(folder.resolve("~$务工.xlsx"), jobs("某煤矿三"));
        Files.write(folder.resolve("务工.xlsx.part"), jobs("某煤矿四"));
        Files.write(folder.resolve(".隐藏.xlsx"), jobs("某煤矿五"));
        Files.createDirectory(folder.resolve("夹.xlsx"));
        Files.createSymbolicLink(folder.resolve("链.xlsx"), Files.write(root.resolve("elsewhere.xlsx"), jobs("某煤矿六")));
        folders.look();
        folders.look();
        assertThat(names(folder)).contains("~$务工.xlsx", "务工.xlsx.part", ".隐藏.xlsx", "夹.xlsx", "链.xlsx");
        assertThat(names(folder.resolve("taken"))).isEmpty();
        assertThat(names(folder.resolve("refused"))).isEmpty();
    }

    @Test
    void aFileIsTakenOnceItHasStoppedGrowing() throws IOException {
        var bytes = jobs("某煤矿七");
        var file = folder("human_resources").resolve("务工.xlsx");
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        folders.look();
        Files.write(file, bytes);
        folders.look();
        assertThat(file).exists();
        folders.look();
        assertThat(file).doesNotExist();
        assertThat(names(folder("human_resources").resolve("taken")))
                .singleElement()
                .asString()
                .matches("\\d+-务工\\.xlsx");
    }

    @Test
    void twoServersOnOneFolderTakeAFileOnce() throws IOException, InterruptedException {
        var other = watching();
        Files.write(folder("human_resources").resolve("两.xlsx"), jobs("某煤矿八"));
        folders.look();
        other.look();
        var second = Thread.ofPlatform().start(other::look);
        folders.look();
        second.join();
        assertThat(names(folder("human_resources").resolve("taken"))).hasSize(1);
        assertThat(names(folder("human_resources").resolve("refused"))).isEmpty();
        assertThat(names(folder("human_resources"))).containsExactly("taken");
    }

    @Test
    void whatAKilledServerHadBegunToTakeIsTakenByTheNext() throws IOException {
        Files.write(folder("human_resources").resolve(".taking-0a1b2c3d-断.xlsx"), jobs("某煤矿九"));
        folders.look();
        assertThat(names(folder("human_resources"))).containsExactly(".taking-0a1b2c3d-断.xlsx");
        watching().look();
        assertThat(names(folder("human_resources").resolve("taken")))
                .singleElement()
                .asString()
                .endsWith("-断.xlsx");
    }

    @Test
    void aFileThatIsHereAlreadyIsTakenUnderItsOldNumber() throws IOException {
        // made once: a workbook bears the second in which it was made
        var file = jobs("某煤矿十");
        for (var name : List.of("一.xlsx", "二.xlsx")) {
            Files.write(folder("human_resources").resolve(name), file);
            folders.look();
            folders.look();
        }
        var taken = names(folder("human_resources").resolve("taken"));
        assertThat(taken).hasSize(2);
        assertThat(taken.stream().map(name -> name.replaceAll("-.*", "")).distinct())
                .hasSize(1);
    }

    @Test
    void aFileThatIsTooLargeIsRefused() throws IOException {
        Files.write(folder("finance").resolve("大.csv"), new byte[Limits.MOST_BYTES + 1]);
        folders.look();
        folders.look();
        assertThat(folder("finance").resolve("refused/大.csv.txt")).content().contains("20 MB");
    }

    @Test
    void hostileNamesAndALinkInPlaceOfAFolderDoNoHarm() throws IOException {
        var away = Files.createDirectory(root.resolve("away"));
        Files.createDirectories(folder("education"));
        Files.createSymbolicLink(folder("education").resolve("refused"), away);
        Files.write(folder("education").resolve("信.txt"), "各位\n".getBytes(StandardCharsets.UTF_8));
        Files.write(folder("finance").resolve("长".repeat(80) + ".txt"), "各位一\n".getBytes(StandardCharsets.UTF_8));
        Files.write(folder("finance").resolve("a\nb\u202E.txt"), "各位二\n".getBytes(StandardCharsets.UTF_8));
        folders.look();
        folders.look();
        assertThat(names(away)).isEmpty();
        assertThat(names(folder("education"))).contains("信.txt");
        assertThat(names(folder("finance").resolve("refused")))
                .hasSize(4)
                .contains("a_b_.txt", "a_b_.txt.txt")
                .allSatisfy(name ->
                        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(256));
    }

    @Test
    void aFileThatFailsKeepsNobodyElseFromBeingTaken() throws IOException {
        Files.write(folder("human_resources").resolve("一.xlsx"), jobs("某煤矿十一"));
        Files.write(folder("human_resources").resolve("二.xlsx"), jobs("某煤矿十二"));
        var link = Files.createSymbolicLink(folder("human_resources").resolve("taken"), root.resolve("nowhere"));
        folders.look();
        folders.look();
        assertThat(names(folder("human_resources"))).contains("一.xlsx", "二.xlsx");
        Files.delete(link);
        folders.look();
        folders.look();
        assertThat(names(folder("human_resources").resolve("taken"))).hasSize(2);
    }

    @Test
    void nothingIsWatchedWhereItIsSwitchedOff() {
        new DropFolders("off", part(Dictionary.class), part(Dropped.class)).look();
        assertThat(Path.of("off")).doesNotExist();
    }
}
