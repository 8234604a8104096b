import AnalysedStudies
import ArgumentParser
import Foundation
import NightlyJob
import ReportTemplates
import UlcerAnalysis
import UlcerFigures
import UlcerReports

/// The place of a report's participant profiles, as requested on the command line.
enum ProfilesOption: String, CaseIterable, ExpressibleByArgument {
  case inside = "in"
  case beside
  case none

  /// Returns the placement: the requested one, else that of the template's fact `profiles`
  /// (`beside`, `none`), else in the report up to 50 treated participants and beside it above that.
  static func placement(
    asked: ProfilesOption?, template: Template, analysis: StudyAnalysis, output: String
  ) -> ProfilePlacement {
    guard template.asks(for: DisplayName.profile.rawValue) else { return .none }
    // A closed report is one file, marked on every page.
    if template.session == .closed { return asked == ProfilesOption.none ? .none : .inside }
    let stated = template.fact("profiles").flatMap(ProfilesOption.init(rawValue:))
    let treated = analysis.courses.count(where: \.isTreated)
    let usual: ProfilesOption = treated > ProfilePlacement.mostInside ? .beside : .inside
    switch asked ?? (stated == .inside ? nil : stated) ?? usual {
    case .inside: return .inside
    case .none: return .none
    case .beside:
      let name = PathParts.name(of: output)
      return .beside(file: "\(name.dropLast(4)).profiles.pdf")
    }
  }

  /// Returns the path of a file beside another.
  static func path(of file: String, beside output: String) -> String {
    let folder = PathParts.folder(of: output)
    return folder.isEmpty ? file : (folder as NSString).appendingPathComponent(file)
  }
}
