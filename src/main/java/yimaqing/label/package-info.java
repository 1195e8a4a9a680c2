/// What is printed of plates: sheets of labels and slips as PDF, and the long jobs that make them. Alone knows PDFBox.
/// Example: `try (var sheets = new LabelSheets(Paper.PLATE, imprint)) { sheets.add(label); sheets.writeTo(file); }`
package yimaqing.label;
