import Foundation
import TestSupport
import Testing

@Suite("One guard keeps every closed output from every open one")
struct ClosedOutputTests {
  @Test("Every closed output makes its folder for its owner alone, and refuses any that is not so")
  func privateFolders() throws {
    let scratch = try ScratchFolder()
    for (name, words) in SessionCommands.closed {
      let made = scratch.path("\(name)/inner")
      let run = try SessionCommands.run(words, scratch, into: made)
      #expect(run.status == 0, "\(name): \(run.messages)")
      for folder in [made, scratch.path(name)] {
        let facts = try FileManager.default.attributesOfItem(atPath: folder)
        #expect(facts[.posixPermissions] as? Int == 0o700, "\(name)")
      }
      for file in try SessionCommands.names(made) {
        let facts = try FileManager.default.attributesOfItem(atPath: made + "/" + file)
        #expect(facts[.posixPermissions] as? Int == 0o600, "\(name): \(file)")
      }
      for mode in [0o755, 0o740, 0o704, 0o720, 0o710, 0o702, 0o701] {
        let folder = scratch.path("mode")
        try SessionCommands.makeFolder(folder, mode: mode)
        let refused = try SessionCommands.run(words, scratch, into: folder)
        #expect(refused.status == 73, "\(name) into \(String(mode, radix: 8))")
        #expect(refused.messages.contains("--allow-readable-directory"))
        #expect(try SessionCommands.names(folder).isEmpty)
        try FileManager.default.removeItem(atPath: folder)
      }
      try SessionCommands.makeFolder(scratch.path("told"), mode: 0o755)
      let told = try SessionCommands.run(
        words + " --allow-readable-directory", scratch, into: scratch.path("told"))
      #expect(told.status == 0, "\(name): \(told.messages)")
      try FileManager.default.removeItem(atPath: scratch.path("told"))
    }
  }

  @Test(
    "No open output comes beside a closed one, whatever wrote it and however its ending is written")
  func openBesideClosed() throws {
    let scratch = try ScratchFolder()
    try SessionCommands.small(scratch)
    for (name, words) in SessionCommands.closed {
      let made = scratch.path("made-\(name)")
      try #require(try SessionCommands.run(words, scratch, into: made).status == 0)
      // Each file by itself tells it; so does it in capitals.
      let telling = try SessionCommands.names(made).filter { file in
        ["closed", "arms", "results", "comparisons", "adsl", "adae", "adtte", "adulc"].contains {
          file.hasPrefix($0)
        }
      }
      #expect(!telling.isEmpty)
      for file in telling {
        for isUpper in [false, true] {
          let folder = scratch.path("beside")
          try SessionCommands.makeFolder(folder)
          try FileManager.default.copyItem(
            atPath: made + "/" + file, toPath: folder + "/" + (isUpper ? file.uppercased() : file))
          let before = try SessionCommands.names(folder)
          for (other, words) in SessionCommands.open where isUpper == false || other != "nightly" {
            let refused = try SessionCommands.run(words, scratch, into: folder)
            #expect(refused.status == 73, "open \(other) beside \(before)")
            #expect(try SessionCommands.names(folder) == before)
          }
          try FileManager.default.removeItem(atPath: folder)
        }
      }
    }
  }

  @Test("No closed output comes beside an open one")
  func closedBesideOpen() throws {
    let scratch = try ScratchFolder()
    try SessionCommands.small(scratch)
    for (name, words) in SessionCommands.open {
      let made = scratch.path("made-\(name)")
      try SessionCommands.makeFolder(made)
      try #require(try SessionCommands.run(words, scratch, into: made).status == 0)
      let before = try SessionCommands.names(made)
      for (other, words) in SessionCommands.closed {
        let refused = try SessionCommands.run(
          words + " --allow-readable-directory", scratch, into: made)
        #expect(refused.status == 73, "closed \(other) beside open \(name)")
        #expect(try SessionCommands.names(made) == before)
      }
      if name == "chart.svg" {
        try FileManager.default.moveItem(
          atPath: made + "/open-chart.svg", toPath: made + "/OPEN.SVG")
        #expect(
          try SessionCommands.run(SessionCommands.closed[0].words, scratch, into: made).status == 73
        )
      }
    }
    // Nor into the folders of a published run, nor into a study folder.
    for folder in ["made-nightly/latest", "made-nightly/other", "small"] {
      let refused = try SessionCommands.run(
        SessionCommands.closed[0].words + " --allow-readable-directory", scratch,
        into: scratch.path(folder))
      #expect(refused.status == 73, "\(folder)")
    }
  }

  @Test("The allocation reaches no study folder through a link, there already or not")
  func links() throws {
    let scratch = try ScratchFolder()
    let files = FileManager.default
    // A link to a folder that the import is about to make.
    try files.createSymbolicLink(atPath: scratch.path("link"), withDestinationPath: "imported")
    try SessionCommands.makeFolder(scratch.path("board"))
    try files.createSymbolicLink(
      atPath: scratch.path("board/arms.csv"), withDestinationPath: "../imported/arms.csv")
    for folder in ["link", "board", "imported/../imported"] {
      let refused = try SessionCommands.run(
        SessionCommands.closed[5].words, scratch, into: scratch.path("") + "/" + folder)
      #expect(refused.status == 73, "\(folder): \(refused.messages)")
      #expect(refused.messages.contains("outside of the study folder"))
      #expect(!files.fileExists(atPath: scratch.path("imported")))
    }
  }
}
