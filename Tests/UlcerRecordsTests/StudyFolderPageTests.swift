import Foundation
import TestSupport
import Testing
import UlcerRecords

@Suite("The page of the study folder and the format agree")
struct StudyFolderPageTests {
  /// What the page says of a file, up to the next file or heading.
  private func passage(of kind: RecordKind) throws -> Substring {
    let page = try String(
      contentsOf: PackageFolder.root.appendingPathComponent("docs/study-folder.md"),
      encoding: .utf8)
    let title = kind.isExpected ? "## \(kind.fileName)\n" : "`\(kind.fileName)`: "
    let start = try #require(page.range(of: title)).upperBound
    let end = page[start...].firstRange(of: /\n## |`[a-z-]+\.csv`: |\n\n\\\*/)
    return page[start..<(end?.lowerBound ?? page.endIndex)]
  }

  @Test("Each column stands once under its file, with a star where it is required")
  func columns() throws {
    for kind in RecordKind.allCases {
      let text = try passage(of: kind)
      for column in kind.columns {
        let places = text.ranges(of: "`\(column.name)`")
        #expect(places.count == 1, "\(kind.fileName) \(column.name)")
        let isStarred = places.first.map { text[$0.upperBound...].hasPrefix("\\*") }
        #expect(isStarred == column.isRequired, "\(kind.fileName) \(column.name)")
      }
    }
  }

  @Test("Every name in a file's passage that looks like a column is one")
  func names() throws {
    for kind in RecordKind.allCases {
      let known = Set(kind.columns.map(\.name))
      for match in try passage(of: kind).matches(of: /`([a-z]+(?:_[a-z0-9]+)+)`/) {
        #expect(known.contains(String(match.1)), "\(kind.fileName) \(match.1)")
      }
    }
  }

  @Test("A closed list of words of a column stands on the page whole")
  func words() throws {
    for kind in RecordKind.allCases {
      let text = try passage(of: kind)
      for column in kind.columns {
        guard let words = column.content.wordKind, words != .yesNo, words != .hand, words != .digit
        else { continue }
        for word in words.words { #expect(text.contains(word), "\(column.name) \(word)") }
      }
    }
  }

  @Test("A range of whole numbers or numbers is the one the page states")
  func ranges() throws {
    for kind in RecordKind.allCases {
      let text = try passage(of: kind)
      for column in kind.columns {
        guard let stated = text.firstRange(of: "`\(column.name)` (") else { continue }
        switch column.content {
        case .wholeNumber(let range):
          #expect(
            text[stated.upperBound...].hasPrefix("\(range.lowerBound) to \(range.upperBound))"))
        case .number(let range?):
          let (low, high) = (Int(range.lowerBound), Int(range.upperBound))
          #expect(text[stated.upperBound...].hasPrefix("\(low) to \(high))"))
        default: continue
        }
      }
    }
  }
}
