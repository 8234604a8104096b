import AnalysedStudies
import ArgumentParser
import NightlyJob
import ReportTemplates
import UlcerAnalysis
import UlcerReports

/// The place of a report's lines for each ulcer and event, as requested on the command line.
enum ListingsOption: String, CaseIterable, ExpressibleByArgument {
  case inside = "in"
  case beside
  case none

  /// Returns the placement: the requested one, else in the report up to 500 treated participants
  /// and beside it above that.
  static func placement(
    asked: ListingsOption?, template: Template, analysis: StudyAnalysis, output: String
  ) -> LongListings.Placement {
    // A closed report is one file, marked on every page.
    guard template.session == .open, !LongListings.directives(of: template).isEmpty else {
      return asked == ListingsOption.none ? .none : .inside
    }
    let treated = analysis.courses.count(where: \.isTreated)
    let usual: ListingsOption = treated > LongListings.mostInside ? .beside : .inside
    switch asked ?? usual {
    case .inside: return .inside
    case .none: return .none
    case .beside:
      let name = PathParts.name(of: output)
      return .beside(file: "\(name.dropLast(4)).listings.pdf")
    }
  }
}
