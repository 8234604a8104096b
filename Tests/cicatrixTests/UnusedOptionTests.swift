import Foundation
import TestSupport
import Testing

@Suite("An option that would have no effect is refused, in every command")
struct UnusedOptionTests {
  /// Options that always have an effect, by command; `check` holds them against the program's own
  /// list, so that a new option has its place here or among the refused.
  static let always: [String: String] = [
    "check": "--format --strict --template-config --template",
    "explain": "--list",
    "analyse": "--data-cut --output --allocation --sensitivity --strict",
    "report": "--data-cut --output --strict --closed",
    "chart": "--list",
    "import": "--output --suggest",
    "diff": "--data-cut-old --data-cut-new --format --strict",
    "nightly": "--output --data-cut --templates --strict --shard --clock",
    "verify": "--templates --files-only",
    "sample": "--output --participants --seed",
    "self-test": "--validation",
    "estimate kaplan-meier":
      "--format --decimal --time --event --cause --entry --cluster --weight --level --group --interval --tau --at --quantiles --follow-up",
    "estimate nelson-aalen":
      "--format --decimal --time --event --cause --entry --cluster --weight --level --group --interval --at",
    "estimate log-rank":
      "--format --decimal --time --event --cause --entry --weight --group --strata --rho --gamma --permutations",
    "estimate cumulative-incidence":
      "--format --decimal --time --event --cause --censored --entry --cluster --weight --level --group --interval --at",
    "estimate mean-cumulative":
      "--format --decimal --level --id --time --event --cause --entry --group --variance --interval --at",
    "estimate turnbull": "--format --decimal --left --right --group --permutations",
    "estimate cox":
      "--format --decimal --time --event --cause --entry --cluster --weight --level --covariates --strata --id --ties --transform",
    "estimate count-regression":
      "--format --decimal --level --count --exposure --covariates --cluster --model",
    "estimate permutation":
      "--format --decimal --value --group --cluster --statistic --permutations",
    "estimate paired-change": "--format --decimal --level --before --after --group",
    "estimate participant-rate": "--format --decimal --level --count --exposure --id --group",
    "estimate proportion": "--events --of --level --format",
    "estimate risk-difference": "--events --of --level --format",
    "estimate rate": "--events --exposure --level --format",
    "estimate monitor":
      "--events --of --prior --limit --certainty --minimum --looks --level --format",
    "estimate posterior-comparison": "--events --of --prior --level --format",
  ]

  /// A command line in which an option has no effect.
  struct Case: CustomTestStringConvertible, Sendable {
    let command: String
    let option: String
    let words: String
    var testDescription: String { "\(command) \(option)" }

    init(_ command: String, _ option: String, _ words: String) {
      self.command = command
      self.option = option
      self.words = words
    }
  }

  /// Command, option, words of a call in which the option has no effect.
  private static let calls = """
    check|--data-cut|--template t.md --data-cut 2026-01-01
    check|--data-cut|--template-config --data-cut 2026-01-01
    check|--verbose|--template t.md --verbose
    check|--verbose|--template-config --verbose
    check|--findings|--template t.md --findings f.csv
    check|--findings|--template-config --findings f.csv
    check|--show-lines|--template t.md --show-lines
    check|--show-lines|--template-config --show-lines
    check|--all|--template t.md --all
    check|--all|--template-config --all
    check|--verbose|STUDY --format json --verbose
    check|--show-lines|STUDY --format json --show-lines
    check|--all|STUDY --format json --all
    check|--template|--template-config --template t.md
    check|--strict|--template-config --strict
    check|--format|--template-config --format json
    check|--template-config|STUDY --template-config
    explain|--list|unreadable-date --list
    analyse|--adam|STUDY --adam
    analyse|--allow-readable-directory|STUDY -o OUT --allow-readable-directory
    report|--listings|participant STUDY --participant MANUS-003 -o OUT.pdf --listings in
    report|--participant|interim-safety STUDY -o OUT.pdf --participant MANUS-003
    report|--participant|own.md STUDY -o OUT.pdf --participant MANUS-003
    report|--profiles|participant STUDY --participant MANUS-003 -o OUT.pdf --profiles in
    report|--profiles|nightly-summary STUDY -o OUT.pdf --profiles none
    report|--previous|participant STUDY --participant MANUS-003 -o OUT.pdf --previous STUDY
    report|--previous-data-cut|interim-safety STUDY -o OUT.pdf --previous-data-cut 2026-01-01
    report|--adam|participant STUDY --participant MANUS-003 -o OUT.pdf --adam
    report|--templates|./own.md STUDY -o OUT.pdf --templates .
    report|--allocation|interim-safety STUDY -o OUT.pdf --allocation a.csv
    report|--allow-readable-directory|interim-safety STUDY -o OUT.pdf --allow-readable-directory
    report|passphrase|interim-safety STUDY -o OUT.pdf --passphrase
    report|passphrase|interim-safety STUDY -o OUT.pdf --passphrase-file p
    chart|--dpi|accrual STUDY -o OUT.svg --dpi 300
    chart|--dpi|accrual STUDY -o OUT.pdf --dpi 300
    chart|--participant|accrual STUDY -o OUT.svg --participant MANUS-003
    chart|--location|swimmer STUDY -o OUT.svg --location R2-tip-volar
    chart|--location|hand-map STUDY -o OUT.svg --location R2-tip-volar
    chart|--scale|swimmer STUDY -o OUT.svg --scale log
    chart|--local|local-toxicity STUDY -o OUT.svg --local kept
    chart|--allow-readable-directory|swimmer STUDY -o OUT.svg --allow-readable-directory
    chart|allocation|max-grade STUDY -o OUT.svg --allocation a.csv
    chart|--count|swimmer STUDY -o OUT.svg --count baseline
    chart|--count|hand-map STUDY -o OUT.svg --participant MANUS-003 --count baseline
    chart|--visits|trajectory STUDY -o OUT.svg --participant MANUS-003 --visits w4
    import|--allocation-out|castor x.zip --mapping m.yaml -o OUT --allocation-out a.csv
    import|--allow-readable-directory|cdisc x.zip -o OUT --allow-readable-directory
    import|--allocation-column|cdisc x.zip -o OUT --allocation-column DM.ARM
    diff|--width|STUDY STUDY --format json --width 100
    diff|--all|STUDY STUDY --format csv --all
    nightly|--keep|STUDY -o OUT --shard 1/2 --keep 3
    nightly|--metrics|STUDY -o OUT --shard 1/2 --metrics m.prom
    nightly|--collect|STUDY -o OUT --shard 1/2 --collect
    verify|--study|OUT --files-only --study STUDY
    self-test|--format|--validation --format json
    estimate log-rank|--cluster|FILE --time days --event status --cause 1 --group arm --cluster participant
    estimate log-rank|--seed|FILE --time days --event status --cause 1 --group arm --seed 3
    estimate log-rank|--seed|FILE --time days --event status --cause 1 --group arm --permutations exact --seed 3
    estimate turnbull|--cluster|FILE --left last_open --right first_healed --group arm --cluster participant
    estimate turnbull|--seed|FILE --left last_open --right first_healed --group arm --seed 3
    estimate permutation|--seed|FILE --value area_mm2 --group arm --seed 3
    estimate cumulative-incidence|--strata|FILE --time days --event status --strata arm
    estimate cumulative-incidence|--rho|FILE --time days --event status --rho 0
    estimate monitor|--rates|--events 1 --of 5 --prior 1,1 --limit 0.3 --certainty 0.9 --minimum 1 --rates 0.1
    estimate mean-cumulative|--censored|FILE --id participant --time days --event status --cause 1 --censored 2
    chart|--data-cut|--list --data-cut 2026-01-01
    chart|--output|--list --output OUT.svg
    chart|--participant|--list --participant P
    chart|--location|--list --location R2-tip-volar
    chart|--scale|--list --scale log
    chart|--local|--list --local kept
    chart|--allocation|--list --allocation a.csv
    chart|--count|--list --count baseline
    chart|--visits|--list --visits w4
    chart|--theme|--list --theme grey
    chart|--size|--list --size 170x105
    chart|--dpi|--list --dpi 300
    chart|--title|--list --title T
    import|--mapping|cdisc x.zip --suggest --mapping m.yaml
    import|--replace|cdisc x.zip --suggest --replace
    import|--strict|cdisc x.zip --suggest --strict
    import|--allocation-out|cdisc x.zip --suggest --allocation-out a.csv
    import|--allow-readable-directory|cdisc x.zip -o OUT --allow-readable-directory
    import|--allocation-column|cdisc x.zip --suggest --allocation-column ARM
    estimate kaplan-meier|--censored|FILE --time days --event status --cause 1 --censored 2
    estimate nelson-aalen|--censored|FILE --time days --event status --cause 1 --censored 2
    estimate log-rank|--censored|FILE --time days --event status --cause 1 --censored 2 --group arm
    estimate cox|--censored|FILE --time days --event status --cause 1 --censored 2 --covariates arm
    """

  static let refused: [Case] = calls.split(separator: "\n").compactMap { line in
    let parts = line.split(separator: "|").map(String.init)
    return parts.count == 3 ? Case(parts[0], parts[1], parts[2]) : nil
  }

  @Test("With 64 and its name, before anything is read or written", arguments: refused)
  func refusal(of given: Case) throws {
    let folder = try ScratchFolder()
    let sample = PackageFolder.root.appendingPathComponent("SampleData/manus-demo").path
    let file = PackageFolder.root.appendingPathComponent("SampleData/estimate/ulcers.csv").path
    let words = (given.command + " " + given.words).split(separator: " ").map { word in
      switch word {
      case "STUDY": sample
      case "FILE": file
      default: word.hasPrefix("OUT") ? folder.path(String(word)) : String(word)
      }
    }
    let run = try ProgramRun(words)
    #expect(run.status == 64, "\(run.messages)")
    #expect(run.messages.contains(given.option), "\(run.messages)")
    #expect(run.output.isEmpty)
  }

  @Test("An option given twice is refused: only one of them could count")
  func twice() throws {
    let repeated = [
      ["chart", "accrual", "x", "-o", "a.svg", "--output", "b.svg"],
      ["estimate", "rate", "--events", "3", "--events=4", "--exposure", "2"],
    ]
    for words in repeated {
      let run = try ProgramRun(words)
      #expect(run.status == 64)
      #expect(run.messages.contains("is given twice"))
    }
    // Negative numbers and words behind the options are no options.
    #expect(try ProgramRun("estimate", "rate", "--events", "3", "--exposure", "2").status == 0)
  }

  @Test("Every option of every command has its place in these tables")
  func complete() throws {
    let run = try ProgramRun("--experimental-dump-help")
    let dump = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let root = try #require(dump?["command"] as? [String: Any])
    let refused = Set(Self.refused.map { "\($0.command) \($0.option)" })
    func check(_ command: [String: Any], _ path: [String]) {
      let name = path.joined(separator: " ")
      let known = Set((Self.always[name] ?? "").split(separator: " ").map(String.init))
      for argument in command["arguments"] as? [[String: Any]] ?? [] {
        let names = argument["names"] as? [[String: Any]] ?? []
        guard
          let long = names.first(where: { $0["kind"] as? String == "long" })?["name"] as? String,
          !["help", "version"].contains(long)
        else { continue }
        #expect(
          known.contains("--" + long) || refused.contains("\(name) --\(long)")
            || refused.contains("\(name) \(long)")
            || long.hasPrefix("passphrase") && refused.contains("\(name) passphrase"),
          "\(name) --\(long): in which call has it no effect?")
      }
      for part in command["subcommands"] as? [[String: Any]] ?? [] {
        check(part, path + [part["commandName"] as? String ?? ""])
      }
    }
    check(root, [])
  }
}
