import ClinicalWording
import PageComposition
import UlcerRecords

/// The files read: rows read = used + rejected for every file, with the hash of the columns read.
enum FilesTable {
  static func table(of source: ReportSource, _ standings: FileStandings) -> Table {
    let names = Set(source.files.map(\.name))
    let others = standings.all.filter { !names.contains($0.file) }.compactMap { standing in
      word(of: standing).map {
        TableRow([TableCell(standing.file), "–", "–", "–", "–", TableCell($0), "–"])
      }
    }
    let unread = Set(standings.all.filter { $0.presence == .unreadable }.map(\.file))
    let rows = source.files.map { file in
      TableRow([
        TableCell(file.name), TableCell(NumberWording.whole(file.read)),
        TableCell(NumberWording.whole(file.used)), TableCell(NumberWording.whole(file.rejected)),
        TableCell(NumberWording.whole(file.cellsEmptied)),
        TableCell(unread.contains(file.name) ? "could not be read" : file.dialect),
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
      ], rows: rows + others,
      notes: [
        "A cell that cannot be read rejects its row in a required column and is emptied in any other.",
        "The SHA-256 is that of the columns that are read, in canonical form: no other column has a part in it.",
      ], emptyText: "No file was read")
  }

  /// The reason why a file has no row in the account of files.
  private static func word(of standing: FileStanding) -> String? {
    switch standing.presence {
    case .missing: "missing"
    case .left: "left the study"
    case .unreadable: "could not be read"
    case .given, .read, .notKept: nil
    }
  }
}
