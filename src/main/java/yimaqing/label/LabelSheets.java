package yimaqing.label;

import static yimaqing.label.Pen.points;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import yimaqing.code.Paper;

/// A document of labels, made label by label. Pages that are full lie in a file of the system's temporary folder until
/// the document is written, so that a long one needs little more memory than a short one. Close it in any case.
public final class LabelSheets implements AutoCloseable {
    private static final float A4_WIDTH = 210;
    private static final float A4_HEIGHT = 297;
    private static final float MARK = 6;
    private static final float MARK_GAP = 3;

    private final Paper paper;
    private final PDDocument document;
    private final SheetFont font;
    private final LabelFace face;
    private final PDFormXObject ground;
    private @Nullable PDPageContentStream content;
    private int onPage;

    public LabelSheets(Paper paper, Imprint imprint) throws IOException {
        this.paper = paper;
        this.document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
        this.font = SheetFont.in(document);
        this.face = new LabelFace(paper, imprint, document);
        this.ground = ground();
    }

    /// What is the same on every label, drawn once and placed many times.
    private PDFormXObject ground() throws IOException {
        // the only kind of form that can be drawn on as a page is
        var form = new PDAppearanceStream(document);
        form.setResources(new PDResources());
        float bleed = points(LabelFace.BLEED);
        form.setBBox(
                new PDRectangle(-bleed, -bleed, points(face.width()) + 2 * bleed, points(face.height()) + 2 * bleed));
        try (var drawing =
                new PDPageContentStream(document, form, form.getStream().createOutputStream(COSName.FLATE_DECODE))) {
            face.ground(new Pen(drawing, font, face.height()), 0, 0);
        }
        return form;
    }

    private float pageWidth() {
        return paper == Paper.PLATE ? LabelFace.PLATE_WIDTH + 2 * LabelFace.SLUG : A4_WIDTH;
    }

    private float pageHeight() {
        return paper == Paper.PLATE ? LabelFace.PLATE_HEIGHT + 2 * LabelFace.SLUG : A4_HEIGHT;
    }

    public void add(Label label) throws IOException {
        var page = content == null || onPage == paper.labels() ? turned() : content;
        int down = onPage / paper.across();
        float margin = paper == Paper.PLATE ? LabelFace.SLUG : 0;
        float x = margin + onPage % paper.across() * face.width();
        float y = margin + down * face.height();
        page.saveGraphicsState();
        page.transform(Matrix.getTranslateInstance(points(x), points(pageHeight() - y - face.height())));
        page.drawForm(ground);
        page.restoreGraphicsState();
        face.plate(new Pen(page, font, pageHeight()), label, x, y);
        onPage++;
    }

    private PDPageContentStream turned() throws IOException {
        if (content != null) content.close();
        var page = new PDPage(new PDRectangle(points(pageWidth()), points(pageHeight())));
        document.addPage(page);
        var fresh = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, true);
        content = fresh;
        onPage = 0;
        if (paper == Paper.PLATE) cuttingMarks(fresh);
        return fresh;
    }

    private void cuttingMarks(PDPageContentStream page) throws IOException {
        var pen = new Pen(page, font, pageHeight());
        float[] across = {LabelFace.SLUG, LabelFace.SLUG + LabelFace.PLATE_WIDTH};
        float[] down = {LabelFace.SLUG, LabelFace.SLUG + LabelFace.PLATE_HEIGHT};
        for (int i = 0; i < 2; i++)
            for (int j = 0; j < 2; j++) {
                float outX = i == 0 ? -1 : 1;
                float outY = j == 0 ? -1 : 1;
                float fromX = across[i] + outX * MARK_GAP;
                float fromY = down[j] + outY * MARK_GAP;
                pen.line(fromX, down[j], fromX + outX * MARK, down[j], Color.BLACK);
                pen.line(across[i], fromY, across[i], fromY + outY * MARK, Color.BLACK);
            }
    }

    public int pages() {
        return document.getNumberOfPages();
    }

    /// Writes the document; nothing can be added afterwards.
    ///
    /// @throws IllegalStateException when it has no label
    public void writeTo(OutputStream out) throws IOException {
        if (content == null) throw new IllegalStateException("a sheet has at least one label");
        content.close();
        document.getDocumentInformation().setCreator("Yi Ma Qing");
        // packing objects together would keep all of them in memory
        document.save(out, CompressParameters.NO_COMPRESSION);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
