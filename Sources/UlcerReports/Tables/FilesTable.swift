import PageComposition

/// What was read: rows read = used + rejected for every file, with the hash of the columns that are read.
enum FilesTable {
  static func table(of source: ReportSource) -> Table {
    let rows = source.files.map { file in
      TableRow([
        TableCell(file.name), TableCell(NumberWording.whole(file.read)),
        TableCell(NumberWording.whole(file.used)), TableCell(NumberWording.whole(file.rejected)),
        TableCell(NumberWording.whole(file.cellsEmptied)), TableCell(file.dialect),
        TableCell(RichText([.code(String(file.sha256.prefix(16)))])),
      ])
    }
    return Table(
      caption: Caption(
        key: "files", title: "Files read, with the rows used and rejected",
        population: "Every row of every file; read = used + rejected"),
      columns: [
        TableColumn("File"), TableColumn("Rows read", .end), TableColumn("Used", .end),
        TableColumn("Rejected", .end), TableColumn("Cells emptied", .end),
        TableColumn("Decimals, dates"),
        TableColumn("SHA-256, first 16 digits"),
      ], rows: rows,
      notes: [
        "A cell that cannot be read rejects its row in a required column and is emptied in any other.",
        "The SHA-256 is that of the columns that are read, in canonical form: no other column has a part in it.",
      ], emptyText: "No file was read")
  }
}
