#pragma once
// Whether the desktop wants dark windows, and when it changes its mind.
#include <QDBusVariant>
#include <QObject>
#include <QVariant>
#include <optional>

namespace ws {

/// Asks the desktop portal (org.freedesktop.appearance, color-scheme), which Qt 6.4 does not do by
/// itself. Where there is no portal, the lightness of the system's palette decides.
class SystemScheme : public QObject {
  Q_OBJECT

 public:
  explicit SystemScheme(QObject* parent);
  /// Begins to listen; asks without waiting.
  void start();
  bool isDark() const { return dark_; }
  /// What was true at the last start: it saves a flash of the other theme before the portal
  /// answers.
  void assume(bool dark) { dark_ = dark; }

 Q_SIGNALS:
  void changed(bool dark);

 private Q_SLOTS:
  void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

 private:
  void take(const QVariant& value);
  bool dark_ = false;
};

}  // namespace ws
