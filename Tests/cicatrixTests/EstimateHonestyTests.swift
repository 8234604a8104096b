import Foundation
import Testing

@Suite("estimate: what could mean two things is refused or said, never guessed")
struct EstimateHonestyTests {
  private func run(_ text: String, _ arguments: [String]) throws -> ProgramRun {
    let folder = try ScratchFolder()
    let file = folder.path("data.csv")
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return try ProgramRun(["estimate", arguments[0], file] + arguments.dropFirst())
  }

  private func run(_ text: String, _ words: String) throws -> ProgramRun {
    try run(text, words.split(separator: " ").map(String.init))
  }

  @Test(
    "A time below 0 ends with 65 and its line, in every method over times",
    arguments: [
      "kaplan-meier --time t --event e", "nelson-aalen --time t --event e",
      "log-rank --time t --event e --group g", "cumulative-incidence --time t --event e",
      "mean-cumulative --id i --time t --event e", "cox --time t --event e --covariates x",
      "turnbull --left t --right u", "count-regression --count e --exposure t --covariates x",
      "participant-rate --count e --exposure t",
    ])
  func negativeTimes(words: String) throws {
    let run = try run("i,t,u,e,g,x\n1,5,6,1,a,3\n2,-99,7,0,b,4\n3,8,9,1,b,6\n", words)
    #expect(run.status == 65, "\(run.output)")
    #expect(run.messages.contains(":3:3: error:"))
    #expect(run.messages.contains("below 0"))
    #expect(run.output.isEmpty)
  }

  @Test("With an entry times may be counted from another day, and be negative")
  func negativeEntry() throws {
    let run = try run(
      "a,t,e\n-10,-2,1\n-5,3,1\n-1,4,0\n", "kaplan-meier --time t --event e --entry a")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("3 rows read, 3 used\n"))
  }

  @Test("Two columns of one name end with 64, which are named")
  func equalColumns() throws {
    let text = "time,event,time\n5,1,50\n7,1,70\n9,1,90\n"
    let run = try run(text, "kaplan-meier --time time --event event")
    #expect(run.status == 64)
    #expect(run.messages.contains("--time: columns 1 and 3 of"))
    #expect(run.messages.contains("are both named time"))
    // Nobody asks for the doubled column: it does no harm.
    let other = "id,event,id,t\n1,1,1,5\n"
    #expect(try self.run(other, "kaplan-meier --time t --event event").status == 0)
    #expect(try self.run(text, "cox --time event --event event --covariates time").status == 64)
  }

  @Test(
    "A word that looks like censored is no cause: 65, or censored where --censored says so",
    arguments: [
      "censor", "gecensureerd", "Right censored", "right-censored", "none", "ongoing", "cens",
      "alive", "nee", "zensiert", "Censuré",
    ])
  func censoredWords(word: String) throws {
    // Of 9 units: 3 healed at 2, 4 and 6; lost at 3; the rest censored at 1, 5, 7, 8, 9.
    let causes = [word, "healed", "lost", "healed", word, "healed", word, word, word]
    let text =
      "t,c\n" + causes.enumerated().map { "\($0.offset + 1),\($0.element)\n" }.joined()
    let words = "cumulative-incidence --time t --event c --at 9 --format json"
    let refused = try run(text, words)
    #expect(refused.status == 65, "\(refused.output)")
    #expect(refused.messages.contains(":2:3: error: ‘\(word)’ looks like censored"))
    #expect(refused.messages.contains("--censored"))
    let named = try run(
      text, words.split(separator: " ").map(String.init) + ["--censored", word.lowercased()])
    #expect(named.status == 0, "\(named.messages)")
    // Healed: 1/8 + 7/8 · 6/7 · 1/6 + 7/8 · 6/7 · 5/6 · 1/4 = 0.125 + 0.125 + 0.15625.
    #expect(named.output.contains(#""time":9,"kind":"estimate","atRisk":1,"estimate":0.40625"#))
    #expect(!named.output.lowercased().contains("\"cause\":\"\(word.lowercased())"))
    // 0 means the same.
    let zero = try run(
      text.replacingOccurrences(of: ",\(word)\n", with: ",0\n"), words)
    #expect(zero.output == named.output)
  }

  @Test("Of one kind of event, such a word is named with --censored or refused, too")
  func censoredSingle() throws {
    let text = "t,e\n1,1\n2,ongoing\n3,1\n"
    let refused = try run(text, "kaplan-meier --time t --event e")
    #expect(refused.status == 65)
    #expect(refused.messages.contains("name it with --censored"))
    let named = try run(text, "kaplan-meier --time t --event e --censored ongoing")
    let zero = try run("t,e\n1,1\n2,0\n3,1\n", "kaplan-meier --time t --event e")
    #expect(named.status == 0 && named.output == zero.output)
  }

  @Test(
    "A mark with three digits behind it everywhere may divide thousands: 65 with both lines",
    arguments: [
      "d,e\n\"1,095\",1\n730,1\n\"1,460\",0\n365,1\n", "d;e\n1.095;1\n730;1\n1.460;0\n365;1\n",
      "d,e\n1.095,1\n730,1\n1.460,0\n365,1\n", "d\te\n1,095\t1\n1,460\t0\n",
    ])
  func thousands(text: String) throws {
    for words in [
      "kaplan-meier --time d --event e", "cox --time e --event e --covariates d",
      "paired-change --before d --after e", "permutation --value d --group e",
    ] {
      let run = try run(text, words)
      #expect(run.status == 65, "\(words): \(run.output)")
      #expect(run.messages.contains(":2:1: error:"))
      #expect(run.messages.contains("--decimal point or --decimal comma"))
      if text.contains("730") { #expect(run.messages.contains("line 3 has a whole number")) }
    }
  }

  @Test("--decimal says which it is; the other mark then divides thousands, in threes only")
  func decimal() throws {
    let commas = "d,e\n\"1,095\",1\n730,1\n\"1,460\",0\n365,1\n"
    let words = "kaplan-meier --time d --event e --format json --decimal "
    let thousands = try run(commas, words + "point")
    #expect(thousands.status == 0, "\(thousands.messages)")
    // Half are without an event from 730 to 1095: the middle, as in R.
    #expect(thousands.output.contains(#""median":{"kind":"estimate","estimate":912.5,"#))
    #expect(thousands.output.contains(#""time":1460,"#))
    let decimals = try run(commas, words + "comma")
    #expect(decimals.output.contains(#""time":1.095,"#))
    let both = try run("d,e\n\"1,234,567.5\",1\n", words + "point")
    #expect(both.output.contains(#""time":1234567.5,"#))
    #expect(try run("d,e\n\"12,34\",1\n", words + "point").status == 65)
    #expect(try run("d;e\n1.5;1\n", words + "comma").status == 65)
    #expect(try run("d;e\n1.234,5;1\n", words + "comma").output.contains(#""time":1234.5,"#))
  }

  @Test(
    "Decimals that can be nothing else are read as before",
    arguments: [
      "d,e\n1.095,1\n2.5,1\n", "d;e\n1,095;1\n2,340;1\n", "d,e\n0.095,1\n1.460,0\n",
      "d,e\n1.250,1\n2.125,1\n", "d;e\n1.095;1\n1.5;0\n", "d,e\n\"1,5\",1\n\"2,125\",0\n",
      "d,e\n1234.567,1\n",
    ])
  func plainDecimals(text: String) throws {
    let run = try run(text, "kaplan-meier --time d --event e")
    #expect(run.status == 0, "\(run.messages)")
  }

  @Test("Groups that differ in case, blanks or the form of an accent are one or two: said")
  func lookAlikes() throws {
    let text = "t,e,g\n1,1,Arm A\n2,1,arm a\n3,1,B\n4,1,Caf\u{E9}\n5,1,Cafe\u{301}\n"
    for words in [
      "kaplan-meier --time t --event e --group g", "log-rank --time t --event e --group g",
      "cox --time t --event e --covariates g",
    ] {
      let run = try run(text, words)
      #expect(run.status == 0)
      #expect(run.output.contains("‘Arm A’ and ‘arm a’ differ only in letter case"), "\(words)")
      #expect(run.output.contains("‘Cafe\u{301}’ and ‘Caf\u{E9}’ differ only in"))
    }
    let json = try run(text, "kaplan-meier --time t --event e --group g --format json")
    #expect(json.output.contains(#""notices":["--group g: ‘Arm A’"#))
    // Names of participants are counted, not printed.
    let ids = try run(
      "t,e,i\n1,1,P-one\n2,1,p-one\n", "kaplan-meier --time t --event e --cluster i")
    #expect(ids.output.contains("--cluster i: spellings of 1 name differ only in"))
    #expect(!ids.output.contains("P-one"))
    let plain = try run("t,e,g\n1,1,A\n2,1,B\n", "kaplan-meier --time t --event e --group g")
    #expect(!plain.output.contains("Notice"))
  }

  @Test(
    "No rows, no rows left and no events are said in a sentence, in text and JSON",
    arguments: [
      "kaplan-meier --time t --event e --group g", "nelson-aalen --time t --event e",
      "log-rank --time t --event e --group g", "cumulative-incidence --time t --event e",
      "mean-cumulative --id i --time t --event e", "cox --time t --event e --covariates x",
      "turnbull --left t --right r", "count-regression --count e --exposure t --covariates x",
      "participant-rate --count e --exposure t --group g",
    ])
  func empty(words: String) throws {
    let header = "i,t,e,g,x,r\n"
    for (rows, sentence) in [
      ("1,,,,,\n2,,,,,\n", "No row is left of 2: nothing can be estimated."),
      ("1,5,0,a,1,\n2,6,0,b,2,\n3,7,0,a,4,\n", "No events: "),
    ] {
      let text = try run(header + rows, words)
      #expect(text.status == 0, "\(text.messages)")
      #expect(text.output.contains("Notice: " + sentence), "\(words): \(text.output)")
      let json = try run(header + rows, words + " --format json")
      #expect(json.output.contains("\"notices\":[\"" + sentence), "\(words): \(json.output)")
      #expect(!text.output.lowercased().contains("nan "))
    }
    let headerOnly = try run(header, words)
    #expect(headerOnly.status == 65 && headerOnly.output.isEmpty, "\(words)")
    #expect(headerOnly.messages.contains("a header and no rows: there is nothing to estimate"))
  }

  @Test("--censored with words that no row has, or that mean the event, is refused")
  func unusedCensoring() throws {
    let single = "t,e\n1,1\n2,0\n3,lost\n"
    for method in ["kaplan-meier", "log-rank --group e", "cox --covariates t"] {
      for word in ["1", "yes"] {
        let refused = try run(single, "\(method) --time t --event e --censored \(word)")
        #expect(refused.status == 64 && refused.output.isEmpty, "\(method) \(word)")
        #expect(refused.messages.contains("--censored \(word) has no effect here"))
      }
      let absent = try run(single, "\(method) --time t --event e --censored losst")
      #expect(absent.status == 64, "\(method)")
      #expect(absent.messages.contains("no row has the code losst (did you mean lost?)"))
    }
    let short = try run(single, "kaplan-meier --time t --event e --censored x")
    #expect(short.messages.contains("no row has the code x\n"))
    let codes = "t,e\n1,healed\n2,lost\n3,1\n"
    let incidence = "cumulative-incidence --time t --event e"
    #expect(try run(codes, incidence + " --censored zzz").status == 64)
    // 1 may be a code of its own among causes, and one word that is met is enough.
    #expect(try run(codes, incidence + " --censored 1").status == 0)
    let some = try run(codes, incidence + " --censored lost,away")
    #expect(some.status == 0 && some.output.contains("--censored: no row has the code away."))
  }

  @Test("A time below 0 after --at is refused as that, and is no missing value")
  func negativeTimes() throws {
    let text = "i,t,e,g\n1,1,1,-9\n2,2,0,-3\n"
    for method in [
      "kaplan-meier", "nelson-aalen", "cumulative-incidence", "mean-cumulative --id i",
    ] {
      for at in ["--at -5", "--at=-5", "--at 1,-5"] {
        let refused = try run(text, "\(method) --time t --event e \(at)")
        #expect(refused.status == 64, "\(method) \(at)")
        #expect(refused.messages.contains("--at: times are counted from 0; one is below it"))
      }
      let entered = try run(text, "\(method) --time t --event e --entry g --at -5")
      #expect(entered.status == 0, "\(method): \(entered.messages)")
    }
    let tau = try run(text, "kaplan-meier --time t --event e --tau -5")
    #expect(tau.messages.contains("--tau is a time from 0"))
  }

  @Test("A code that no row has is said, with the nearest that one has")
  func absentCode() throws {
    let text = "t,e\n1,healed\n2,lost\n"
    for method in ["kaplan-meier", "cumulative-incidence"] {
      let run = try run(text, "\(method) --time t --event e --cause heald")
      #expect(run.output.contains("No row has the code heald in --event; did you mean healed?"))
    }
  }

  @Test("One of anything is in the singular")
  func singular() throws {
    let one = try run("t,e,x\n1,1,2\n", "cox --time t --event e --covariates x")
    #expect(one.output.contains("1 row read, 1 used\n"))
    #expect(one.output.contains("1 row, 1 event\n"))
  }
}
