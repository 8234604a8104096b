import Foundation
import ReportTemplates
import SourceDiagnostics
import TestSupport

/// The templates that the program comes with.
enum ShippedTemplate {
  static let folder = PackageFolder.root.appendingPathComponent("Templates")

  /// The parts that they include.
  static let parts: TemplateParts = {
    let place = folder.appendingPathComponent("parts")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
    return TemplateParts(names: names.map { String($0.dropLast(3)) }.sorted()) { name in
      (try? Data(contentsOf: place.appendingPathComponent("\(name).md"))).map { [UInt8]($0) }
    }
  }()

  /// A template with its parts in place, and what was found in it.
  static func read(_ name: String) throws -> (template: Template, problems: [String]) {
    let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent("\(name).md")))
    let (template, findings) = TemplateReader.read(bytes, file: "\(name).md", parts: parts)
    return (template, findings.map(\.message))
  }
}
