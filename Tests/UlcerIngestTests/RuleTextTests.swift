import CEmbeddedFiles
import Foundation
import SourceDiagnostics
import TestSupport
import Testing

@testable import UlcerIngest

@Suite("The page of rules is read strictly, and no text stops the program")
struct RuleTextTests {
  static let page = """
    # A page

    Words for people.

    ## Rows

    ### blank-line

    **Notice.** Blank lines between rows
    were skipped: \\<00> too.

    Accepted: no blank line
    at all

    Rejected:

    ```
    study.yaml   <-- here
      acronym: DEMO
    visits.csv
      participant_id,visit

      ünder,w2
      ~     ~
    ```

    How to mend it: Nothing need be done.

    ## More

    Words for people.

    ### ragged-row

    **Error.** A row has more fields than the header.

    Accepted: a row

    Rejected:

    ```
    visits.csv
      P001,w2
           ^
    ```

    How to mend it: Count the fields.

    """

  @Test("The text of docs/rules.md is part of the program, byte for byte")
  func embedded() throws {
    let url = PackageFolder.root.appendingPathComponent("docs/rules.md")
    #expect(try String(contentsOf: url, encoding: .utf8) == String(cString: cembedded_rules()))
  }

  @Test("Every rule of the program has one entry on the page, and the reverse")
  func joined() throws {
    let rules = try RuleText.rules(in: String(cString: cembedded_rules()))
    #expect(rules.map(\.name).sorted() == IngestRule.allCases.map(\.rawValue).sorted())
    #expect(RuleCatalogue.all == rules)
    for rule in rules {
      #expect(IngestRule(rawValue: rule.name)?.severity == rule.severity)
    }
  }

  @Test("Names, severities, joined lines, words and marks are read")
  func form() throws {
    let rules = try RuleText.rules(in: Self.page)
    #expect(rules.map(\.name) == ["blank-line", "ragged-row"])
    #expect(rules.map(\.severity) == [.notice, .error])
    let rule = try #require(rules.first)
    #expect(rule.meaning == "Blank lines between rows were skipped: <00> too.")
    #expect(rule.mending == "Nothing need be done.")
    #expect(rule.accepted == .described("no blank line at all"))
    #expect(rule.rejected.files.map(\.name) == ["study.yaml", "visits.csv"])
    #expect(rule.rejected.files.last?.lines == ["participant_id,visit", "", "ünder,w2"])
    #expect(rule.rejected.place == SourcePosition(file: "study.yaml"))
    #expect(
      rule.rejected.related
        == [1, 7].map {
          SourcePosition(file: "visits.csv", line: 3, column: $0)
        })
    #expect(
      rules.last?.rejected.place == SourcePosition(file: "visits.csv", line: 1, column: 6))
  }

  @Test(
    "A page that breaks the form is refused at its line",
    arguments: [
      ("### blank-line", "### Blank line", 7),
      ("### blank-line", "### ", 7),
      ("### ragged-row", "### blank-line", 33),
      ("**Notice.** ", "**Remark.** ", 11),
      ("**Notice.** Blank", "Blank", 11),
      ("were skipped: ", "were skipped: \n", 10),
      ("were skipped", "### were skipped", 10),
      ("Accepted: no", "Allowed: no", 12),
      ("Accepted: no blank line\nat all", "Accepted: ", 12),
      ("Rejected:\n\n```\nstudy", "Rejected:\n\nstudy", 17),
      ("```\n\nHow to mend it: Count", "\nHow to mend it: Count", 41),
      ("   <-- here", " <-- here", 18),
      ("  acronym: DEMO", "acronym: DEMO", 19),
      ("```\nstudy.yaml", "```\n  x\nstudy.yaml", 18),
      ("visits.csv\n  participant_id", "study.yaml\n  participant_id", 20),
      ("  participant_id,visit\n", "  ^\n", 21),
      ("~     ~\n", "~        ~\n", 24),
      ("~     ~\n", "~     ^\n", 24),
      ("~     ~\n", "~     ~\n  ~\n", 25),
      ("How to mend it: Nothing need be done.", "Nothing need be done.", 27),
      ("Nothing need be done.\n\n## More", "Nothing need be done.\n\nMore", 29),
    ])
  func refused(old: String, new: String, line: Int) {
    let page = Self.page.replacing(old, with: new, maxReplacements: 1)
    #expect(page != Self.page)
    let fault = #expect(throws: RuleTextFault.self) { try RuleText.rules(in: page) }
    #expect(fault?.line == line, "\(fault?.description ?? "")")
  }

  @Test("Whatever a page holds, it is read or refused at one of its lines")
  func hostile() {
    var numbers = SeededGenerator(seed: 16)
    let pieces = [
      "", " ", "  ", "```", "### ", "### a", "## ", "**Error.** ", "Accepted:", "Rejected: \\<",
      "^", "  ^ ~", "a.csv", "a.csv   <-- here", "How to mend it: ", "\r", "\u{0}", "🧑‍🌾́", "\\", "~",
    ]
    for _ in 0..<1_500 {
      var lines = Self.page.split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        let place = Int.random(in: 0..<lines.count, using: &numbers)
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: lines[place] = pieces.randomElement(using: &numbers) ?? ""
        case 1: lines[place] += pieces.randomElement(using: &numbers) ?? ""
        case 2: lines.insert(pieces.randomElement(using: &numbers) ?? "", at: place)
        default: if lines.count > 1 { lines.remove(at: place) }
        }
      }
      let page = lines.joined(separator: "\n")
      let part = String(
        decoding: page.utf8.prefix(Int.random(in: 0...900, using: &numbers)), as: UTF8.self)
      for text in [page, part] {
        do throws(RuleTextFault) {
          for rule in try RuleText.rules(in: text) { #expect(!rule.page.isEmpty) }
        } catch {
          #expect((1...lines.count + 1).contains(error.line))
        }
      }
    }
    for text in ["", "\n", "### ", "### a", "### a\n\n**Error.** ", "\u{0}", "###"] {
      _ = try? RuleText.rules(in: text)
    }
  }

  @Test("A page without its form has no rules, and each is an error")
  func without() {
    let page = RulePage(embedded: "### a")
    #expect(page.rules.isEmpty && page.rule(named: "a") == nil)
    #expect(page.severity(of: "a") == .error)
  }
}
