public import UlcerRecords

/// The finding of one component of local toxicity in one participant, by source.
public struct LocalToxicityFinding: Hashable, Sendable {
  /// The component.
  public let component: LocalToxicityComponent
  /// The first day by measurement; `nil` if never measured.
  public let measuredDay: Int?
  /// The first day by an adverse-event record; `nil` if never reported.
  public let reportedDay: Int?

  /// The first day by either source.
  public var firstDay: Int? {
    switch (measuredDay, reportedDay) {
    case (let measured?, let reported?): min(measured, reported)
    case (let measured, let reported): measured ?? reported
    }
  }
  /// Either source has the component.
  public var isPresent: Bool { measuredDay != nil || reportedDay != nil }
  /// One source has the component and the other lacks it.
  var isDisagreement: Bool { (measuredDay == nil) != (reportedDay == nil) }
}
