import Foundation
import TestSupport
import Testing

@testable import UlcerRecords

@Suite("The page of study.yaml and the parameters of the plan agree")
struct StudyPlanPageTests {
  private let plan = StudyPlan(acronym: "")

  /// A row of a table of the page: the keys in its first cell, the meaning, the default.
  private struct Row {
    let keys: String
    let meaning: String
    let usual: String
  }

  private func rows() throws -> [Row] {
    let page = try String(
      contentsOf: PackageFolder.root.appendingPathComponent("docs/study-yaml.md"), encoding: .utf8)
    return page.split(separator: "\n").compactMap { line in
      let cells = line.replacing("\\|", with: "¦").split(separator: "|").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      return cells.count == 3 ? Row(keys: cells[0], meaning: cells[1], usual: cells[2]) : nil
    }
  }

  /// The parameters of a row: those of a key of the root, or of the keys of `definitions`, where a
  /// second key has the mapping of the first: `healing.confirmation-gap`, `tolerance`.
  private func parameters(of row: Row) -> [PlanParameter] {
    let keys = row.keys.matches(of: /`([^`]+)`/).map { String($0.1) }
    let mapping = keys.first.flatMap { key in key.lastIndex(of: ".").map { key[...$0] } } ?? ""
    return keys.flatMap { key in
      let inside = "definitions." + (key.contains(".") ? key : mapping + key)
      return PlanParameter.all.filter {
        $0.key == inside || $0.path.first == key && key != "definitions"
      }
    }
  }

  private func bare(_ text: String) -> String {
    String(text.filter { !"`[]".contains($0) })
  }

  @Test("Each parameter stands in one row of the page")
  func rowsOfParameters() throws {
    let stated = try rows().flatMap { parameters(of: $0).map(\.key) }
    #expect(stated.sorted() == PlanParameter.all.map(\.key).sorted())
  }

  @Test("A row with parameters states their keys and their defaults, in their order")
  func defaults() throws {
    for row in try rows() {
      let parameters = parameters(of: row).filter { $0.key != "visits" }
      if parameters.isEmpty { continue }
      let usual = parameters.map { bare($0.text(in: plan)) }.joined(separator: ", ")
      #expect(bare(row.usual) == usual, "\(row.keys)")
      for parameter in parameters {
        let name = parameter.path.last ?? parameter.key
        let isNamed = ["`\(name)`", "`\(name):", ".\(name)`"].contains {
          row.keys.contains($0) || row.meaning.contains($0)
        }
        #expect(isNamed, "\(parameter.key)")
      }
    }
  }

  @Test("Bounds and words that a row states are those of its parameters")
  func bounds() throws {
    for row in try rows() {
      for parameter in parameters(of: row) {
        let name = parameter.path.last ?? parameter.key
        switch parameter.content {
        case .share(let bounds, _), .number(let bounds, _):
          guard let stated = row.meaning.firstRange(of: "`\(name)` above ") else { continue }
          let end = bounds.isOpen ? "below \(Int(bounds.limit))" : "up to \(Int(bounds.limit))"
          #expect(row.meaning[stated.upperBound...].hasPrefix("\(bounds.above) and \(end)"))
        case .word(let choice) where choice.words.count <= 3:
          for word in choice.words { #expect(row.meaning.contains("`\(word)`"), "\(word)") }
        default: continue
        }
      }
    }
  }

  @Test("Every default is a value that the parameter may be, and every key is there once")
  func possibleDefaults() {
    #expect(Set(PlanParameter.all.map(\.key)).count == PlanParameter.all.count)
    for parameter in PlanParameter.all {
      let key = parameter.key
      switch parameter.content {
      case .word(let choice): #expect(choice.words.contains(choice.word(plan)), "\(key)")
      case .wholeNumber(let range, let place):
        #expect(range.contains(plan[keyPath: place]), "\(key)")
      case .number(let bounds, let place), .share(let bounds, let place):
        #expect(plan[keyPath: place] > bounds.above, "\(key)")
        #expect(plan[keyPath: place] < bounds.limit, "\(key)")
      case .days(let range, let place):
        #expect(plan[keyPath: place].allSatisfy { range.contains($0) }, "\(key)")
      case .visit(let place):
        #expect(plan.visits.contains { $0.id == plan[keyPath: place] }, "\(key)")
      case .text, .flag, .betaShapes, .schedule: continue
      }
    }
  }
}
