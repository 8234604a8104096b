public import PageComposition
public import ReportTemplates
import SourceDiagnostics
public import UlcerAnalysis
import UlcerFigures

/// Displays with a row or a line for each ulcer or event: a report of many participants leaves them to
/// files beside it.
public enum LongListings {
  /// The place of these displays in a report.
  public enum Placement: Hashable, Sendable {
    /// In the report itself.
    case inside
    /// In a file beside it, of this name.
    case beside(file: String)
    /// Omitted: they were not requested.
    case none
  }

  /// The largest number of treated participants whose ulcers and events are in the report itself,
  /// unless requested otherwise.
  public static let mostInside = 500

  /// The name of the display of a directive, if it is such a display.
  public static func name(of directive: TemplateDirective) -> String? {
    DisplayRegistry.display(of: directive)?.display.longName
  }

  /// The directives of such displays in a template, in the order of the report.
  public static func directives(of template: Template) -> [TemplateDirective] {
    template.blocks.compactMap { block in
      guard case .directive(let directive) = block, name(of: directive) != nil else { return nil }
      return directive
    }
  }

  /// Returns a template in which each such display is replaced by a reference to its file, or by a
  /// note that it was left out.
  public static func template(_ template: Template, placing placement: Placement) -> Template {
    let blocks = template.blocks.map { block -> TemplateBlock in
      guard case .directive(let directive) = block, let name = name(of: directive) else {
        return block
      }
      switch placement {
      case .inside: return block
      case .beside(let file):
        return .paragraph([
          .text("\(name): in the file of listings beside this one, "),
          .link([.text(file)], to: RelativeAddress.of(file)), .text("."),
        ])
      case .none:
        return .note([.paragraph([.text("\(name): left out on request (--listings none).")])])
      }
    }
    return Template(facts: template.facts, blocks: blocks)
  }

  /// The displays alone, as a document of their own; `nil` if the template asks for none.
  public static func document(
    of template: Template, analysis: StudyAnalysis, source: ReportSource,
    previous: PreviousCut? = nil
  ) -> Document? {
    let displays = directives(of: template)
    guard let first = displays.first else { return nil }
    let title = TemplateFact(
      key: "title", value: "Listings by participant", position: first.position)
    return ReportDocument.make(
      template: Template(
        facts: [title] + template.facts.filter { $0.key != "title" },
        blocks: displays.flatMap { display -> [TemplateBlock] in
          [.heading(level: 1, [.text(name(of: display) ?? "")]), .directive(display)]
        }),
      analysis: analysis, source: source, previous: previous, profiles: .none)
  }
}
