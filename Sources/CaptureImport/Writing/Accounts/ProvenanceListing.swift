import SourceDiagnostics
import UlcerIngest
import UlcerRecords

/// `provenance.json`: what went in, what came out, and what became of everything between.
///
/// It lies in a study folder, beside what is published: of the source it tells what the mapping uses, and
/// nothing of any other column, not even that there is one. Those are told at the terminal.
struct ProvenanceListing {
  /// Its name in the study folder.
  static let fileName = "provenance.json"
  /// What its member `schema` says.
  static let schema = "cicatrix-provenance/1"

  let study: StudyImport
  let system: CaptureSystem
  let ignored: [String]
  let mappingFile: String
  let mappingSHA256: String
  let programVersion: String

  /// The whole file; keys and entries in a fixed order.
  var text: String {
    var writer = CheckJSON()
    writer.object { writer in
      writer.member("schema", ProvenanceListing.schema)
      writer.key("program")
      writer.object {
        $0.member("name", "cicatrix")
        $0.member("version", programVersion)
      }
      writer.member("system", system.rawValue)
      writer.key("mapping")
      writer.object {
        $0.member("file", mappingFile)
        $0.member("sha256", mappingSHA256)
      }
      writeSources(&writer)
      writeTables(&writer)
      writeRules(&writer)
      writer.array("cellsLeftOut", study.cells) { writer, cell in
        writer.object {
          $0.member("file", cell.file)
          $0.member("column", cell.column)
          $0.member("table", cell.table)
          $0.member("source", cell.source)
          $0.member("reason", cell.reason)
          $0.member("count", cell.count)
        }
      }
      writer.array("files", study.files) { writer, file in
        writer.object {
          $0.member("file", file.name)
          $0.member("sha256", SourceFile(bytes: file.bytes).sha256)
        }
      }
      writeFindings("findings", study.diagnostics, &writer)
      writeFindings("studyFindings", study.studyDiagnostics, &writer)
    }
    return writer.text + "\n"
  }

  private func writeSources(_ writer: inout CheckJSON) {
    writer.array("sources", study.sources) { writer, file in
      writer.object {
        $0.member("file", file.file)
        $0.member("sha256", file.sha256)
        ProvenanceListing.write("leftOut", file.leftOut, &$0)
      }
    }
    writer.array("sourcesIgnored", ignored) { writer, file in
      writer.object { $0.member("file", file) }
    }
  }

  private func writeTables(_ writer: inout CheckJSON) {
    writer.array("tables", study.tables) { writer, table in
      writer.object {
        $0.member("table", table.table)
        $0.member("file", table.file)
        $0.member("read", table.read)
        $0.member("imported", table.imported)
        ProvenanceListing.write("leftOut", table.leftOut, &$0)
      }
    }
  }

  private func writeRules(_ writer: inout CheckJSON) {
    writer.array("rules", study.rules) { writer, rule in
      writer.object {
        $0.member("file", rule.kind.fileName)
        $0.member("rule", rule.number)
        $0.member("table", rule.table)
        $0.member("candidates", rule.candidates)
        $0.member("written", rule.written)
        ProvenanceListing.write("leftOut", rule.leftOut, &$0)
      }
    }
  }

  /// Whether a rule tells of the text of a file as such, or of columns that are not used.
  private static func isAboutTheRest(_ rule: String) -> Bool {
    RuleCatalogue.isOfForm(rule) || RuleCatalogue.isOfCharacters(rule)
      || [ImportRule.allocationInExport, .columnNotMapped].contains { $0.rawValue == rule }
  }

  private func writeFindings(
    _ key: String, _ findings: [Diagnostic], _ writer: inout CheckJSON
  ) {
    var counts: [String: (severity: Severity, count: Int)] = [:]
    for finding in findings where !ProvenanceListing.isAboutTheRest(finding.rule) {
      let known = counts[finding.rule]
      counts[finding.rule] = (
        max(known?.severity ?? .notice, finding.severity),
        (known?.count ?? 0) + finding.occurrences
      )
    }
    writer.array(key, counts.sorted { $0.key < $1.key }) { writer, entry in
      writer.object {
        $0.member("rule", entry.key)
        $0.member("severity", entry.value.severity.rawValue)
        $0.member("count", entry.value.count)
      }
    }
  }

  private static func write(
    _ key: String, _ counts: [String: Int], _ writer: inout CheckJSON
  ) {
    writer.key(key)
    writer.object {
      for entry in counts.sorted(by: { $0.key < $1.key }) { $0.member(entry.key, entry.value) }
    }
  }

  private static func write(_ key: String, _ names: [String], _ writer: inout CheckJSON) {
    writer.array(key, names) { $0.element($1) }
  }
}
