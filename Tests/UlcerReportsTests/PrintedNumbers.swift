import ClinicalWording
import Foundation
import PageComposition
import UlcerAnalysis
import VectorDrawing

/// The numbers that the pages of a document print, each with the display in which it stands.
struct PrintedNumbers {
  /// A number on a page.
  struct Number: Hashable {
    /// As printed, without sign and unit: `12.5`, `10 007`.
    let text: String
    /// The line of text in which it stands.
    let line: String
    /// The heading or caption before it.
    let display: String
    /// The innermost role of the line.
    let role: StructureTag?
    /// The page, from 1.
    let page: Int
    let isInFigure: Bool

    /// The title of the display without its number.
    var title: String {
      let words = display.replacing("\u{00A0}", with: " ").split(separator: ".", maxSplits: 1)
      guard words.count == 2, PrintedNumbers.isTitle(display) else { return display }
      return words[1].trimmingCharacters(in: .whitespaces)
    }
    /// Whether it stands in a listing.
    var isListing: Bool { display.hasPrefix("Listing") }
  }

  private(set) var numbers: [Number] = []
  private var display = ""

  init(on pages: [Drawing]) {
    for (place, page) in pages.enumerated() { walk(page.elements, [], place + 1) }
  }

  private mutating func walk(_ elements: [DrawingElement], _ roles: [StructureTag], _ page: Int) {
    for element in elements {
      switch element {
      case .text(let placed): add(placed.text, roles, page)
      case .moved(_, let inner), .clipped(_, let inner): walk(inner, roles, page)
      case .tagged(let role, let inner):
        if [.heading1, .heading2, .heading3, .caption].contains(role) {
          let words = PrintedNumbers.text(of: inner)
          if role != .caption || PrintedNumbers.isTitle(words) { display = words }
        }
        walk(inner, roles + [role], page)
      case .fill, .stroke, .dots, .link, .destination: break
      }
    }
  }

  /// Whether a caption begins a display, and does not only say whom it counts.
  fileprivate static func isTitle(_ words: String) -> Bool {
    ["Table", "Figure", "Listing"].contains { words.hasPrefix($0) } && words.contains(".")
  }

  private static func text(of elements: [DrawingElement]) -> String {
    elements.map { element in
      switch element {
      case .text(let placed): placed.text
      case .moved(_, let inner), .clipped(_, let inner), .tagged(_, let inner): text(of: inner)
      case .fill, .stroke, .dots, .link, .destination: ""
      }
    }.joined(separator: " ")
  }

  private mutating func add(
    _ line: String, _ roles: [StructureTag], _ page: Int
  ) {
    guard !roles.contains(.artifact) else { return }
    for number in PrintedNumbers.numbers(in: line) {
      numbers.append(
        Number(
          text: number, line: line, display: display, role: roles.last, page: page,
          isInFigure: roles.contains(.figure)))
    }
  }

  /// The numbers of a text; digits that are part of a word are none.
  static func numbers(in text: String) -> [String] {
    var found: [String] = []
    var number = ""
    var isWord = false
    let characters = Array(text)
    func isDigit(_ place: Int) -> Bool {
      characters.indices.contains(place) && characters[place].isASCII && characters[place].isNumber
    }
    for place in characters.indices {
      let character = characters[place]
      if isDigit(place) {
        number.append(character)
      } else if !number.isEmpty, character == "." || character == "\u{202F}", isDigit(place + 1) {
        number.append(character)
      } else {
        if !number.isEmpty, !isWord, !character.isLetter, character != "_" { found.append(number) }
        number = ""
        isWord = character.isLetter || character == "_" || (isWord && character == "-")
      }
    }
    if !number.isEmpty, !isWord { found.append(number) }
    return found
  }

  /// The numbers of some results as the wording rounds them.
  static func words(of results: [AnalysisResult]) -> Set<String> {
    var words = Set<String>()
    func add(_ count: Int?) {
      if let count { words.insert(NumberWording.whole(count)); words.insert("\(count)") }
    }
    func add(_ value: Double?) {
      guard let value else { return }
      for decimals in 0...4 {
        words.insert(NumberWording.rounded(value, decimals: decimals))
        words.insert(NumberWording.brief(value, decimals: decimals))
      }
      for decimals in 0...2 {
        words.insert(NumberWording.percent(value, decimals: decimals))
        words.insert(NumberWording.percent(1 - value, decimals: decimals))
      }
      words.insert(NumberWording.points(value))
      add(Int(exactly: value.rounded()))
    }
    func add(_ limits: ResultLimits?) {
      add(limits?.lower)
      add(limits?.upper)
    }
    for result in results {
      add(result.participants)
      add(result.ulcers)
      add(result.atRisk?.ulcers)
      add(result.atRisk?.participants)
      add(result.value.count)
      add(result.value.estimate)
      add(result.value.limits)
      switch result.value {
      case .proportion(_, let total, _): add(total)
      case .rate(_, let exposure, _, _, _): add(exposure)
      case .curve(_, let points):
        // A figure tells how many events there were up to a time.
        var events = 0
        for point in points {
          events += point.events
          add(events)
          add(point.time)
          add(point.atRisk)
          add(point.events)
          add(point.censored)
          add(point.estimate)
          add(point.standardError)
          add(point.lower)
          add(point.upper)
        }
      case .notReached(_, let last, let lower):
        add(last)
        add(lower)
      case .notEstimable(let reason): words.formUnion(numbers(in: reason))
      case .count, .estimate: break
      }
    }
    return Set(words.flatMap(numbers(in:)))
  }
}
