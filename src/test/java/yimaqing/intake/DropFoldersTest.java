package yimaqing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yimaqing.CountyTest;
import yimaqing.batch.BatchStore;
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
        folders = new DropFolders(
                root.toString(), part(Dictionary.class), part(Intake.class), part(BatchStore.class), CLOCK);
        folders.look();
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
    void aFileIsTakenOnceItHasStoppedGrowing() throws IOException {
        var file = folder("human_resources").resolve("务工.xlsx");
        Files.write(file, jobs("某煤矿一"));
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
}
