import ClinicalWording
import UlcerAnalysis
import UlcerRecords

/// The status of an ulcer, in words.
enum EpisodeWording {
  /// Returns the words for a table: `healed, confirmed`.
  static func status(_ episode: Episode) -> String {
    switch episode.status {
    case .open: "open"
    case .healedUnconfirmed: "healed, not confirmed"
    case .healedConfirmed: episode.isDurable ? "healed, durable" : "healed, confirmed"
    case .lost:
      switch episode.loss {
      case .amputated: "lost: amputated"
      case .surgicallyClosed: "lost: surgically closed"
      case .death: "lost: death"
      case nil: "lost"
      }
    }
  }

  /// Returns the words beside a lane, in one or two short lines.
  static func latest(_ episode: Episode?, _ looks: [UlcerLook]) -> [String] {
    guard let episode else { return [] }
    func since(_ day: Int?) -> String { day.map { "day \(NumberWording.whole($0))" } ?? "" }
    switch episode.status {
    case .open:
      let last = looks.last { $0.isOpen }
      if let area = last?.area {
        return ["open", NumberWording.rounded(area, decimals: 1) + "\u{202F}mm²"]
      }
      if let length = last?.length {
        return ["open", NumberWording.rounded(length, decimals: 1) + "\u{202F}mm long"]
      }
      return ["open", "not measured"]
    case .healedUnconfirmed: return ["healed \(since(episode.healingDay))", "not confirmed"]
    case .healedConfirmed:
      return [
        "healed \(since(episode.healingDay))", episode.isDurable ? "durable" : "confirmed",
      ]
    case .lost:
      let how: String =
        switch episode.loss {
        case .amputated: "amputated"
        case .surgicallyClosed: "closed by surgery"
        case .death: "open at death"
        case nil: "lost"
        }
      return [how, since(episode.lossDay)]
    }
  }
}
