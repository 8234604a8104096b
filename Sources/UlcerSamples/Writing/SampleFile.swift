public import UlcerRecords

/// A file of the sample study.
public enum SampleFile: Hashable, Sendable, CaseIterable {
  /// Names, schedule and parameters: `study.yaml`.
  case studyPlan
  /// Records of one kind.
  case records(RecordKind)
  /// The arm of each participant: never inside the study folder.
  case allocation

  /// Every file, `study.yaml` first and the allocation last.
  public static let allCases =
    [SampleFile.studyPlan] + RecordKind.allCases.map(SampleFile.records) + [.allocation]

  /// The name under which the file is read.
  public var name: String {
    switch self {
    case .studyPlan: "study.yaml"
    case .records(let kind): kind.fileName
    case .allocation: "allocation.csv"
    }
  }

  /// The file belongs inside the study folder; the allocation must lie outside it.
  public var isInStudyFolder: Bool { self != .allocation }

  /// The columns in the order of writing; none for `study.yaml`.
  public var columns: [String] {
    switch self {
    case .studyPlan: []
    case .records(let kind): kind.columns.map(\.name)
    case .allocation: ["participant_id", "arm"]
    }
  }
}
