import Foundation
import TestSupport
import Testing
import UlcerFigures
import UlcerRecords
import UlcerReports

@Suite("The gallery shows every kind of chart")
struct ChartGalleryTests {
  private static let gallery = PackageFolder.root.appendingPathComponent("docs/gallery")

  private static func text(_ path: String) throws -> String {
    String(
      decoding: try Data(contentsOf: PackageFolder.root.appendingPathComponent(path)),
      as: UTF8.self)
  }

  /// The lines of a page that are commands; those of docs/charts.md up to its options, as those
  /// below show the options and not the kinds.
  private static func commands(_ page: String) throws -> [Substring] {
    try text(page).split(separator: "\n").prefix { !$0.hasPrefix("| option |") }
      .filter { $0.hasPrefix("cicatrix chart ") }
  }

  /// The pictures that a page shows, as they are written there.
  private static func pictures(_ page: String) throws -> [String] {
    try text(page).matches(of: #/!\[[^\]]*\]\(([^)]+)\)/#).map { String($0.1) }
  }

  @Test("It has a heading and a command for each kind, and says what is closed")
  func kinds() throws {
    let page = try Self.text("docs/gallery/README.md")
    for kind in ChartKind.allCases {
      let section = page.components(separatedBy: "\n## \(kind.rawValue)\n").dropFirst().first?
        .components(separatedBy: "\n## ").first
      let found = try #require(section, "\(kind.rawValue): run Scripts/make/gallery")
      #expect(found.contains("cicatrix chart \(kind.rawValue) "), "\(kind.rawValue)")
      #expect(found.contains("![") && found.contains("closed session") == kind.isClosed)
    }
  }

  @Test("Its commands are those of docs/charts.md")
  func commands() throws {
    #expect(
      try Self.commands("docs/gallery/README.md") == Self.commands("docs/charts.md"),
      "run Scripts/make/gallery")
  }

  @Test("Every picture that it shows is there, no other is, and together they are small")
  func pictures() throws {
    let shown = try Self.pictures("docs/gallery/README.md")
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.gallery.path)
    #expect(Set(files) == Set(shown + ["README.md"]))
    let sizes = try files.map { file in
      try Data(contentsOf: Self.gallery.appendingPathComponent(file)).count
    }
    #expect(sizes.allSatisfy { $0 > 1000 })
    #expect(sizes.reduce(0, +) < 2_200_000)
  }

  @Test("The README shows six of its pictures")
  func readMe() throws {
    let shown = try Self.pictures("README.md").filter { $0.hasPrefix("docs/gallery/") }
    #expect(shown.count == 6)
    for picture in shown {
      let url = PackageFolder.root.appendingPathComponent(picture)
      #expect(FileManager.default.fileExists(atPath: url.path), "\(picture)")
    }
  }

  @Test("Each kind is held against the best published, in one row")
  func comparison() throws {
    let rows = try Self.text("docs/chart-comparison.md").split(separator: "\n")
    for kind in ChartKind.allCases {
      let own = rows.filter { $0.hasPrefix("| `\(kind.rawValue)` |") }
      #expect(own.count == 1, "\(kind.rawValue)")
      #expect(own.allSatisfy { $0.split(separator: "|").count == 4 })
    }
  }
}
