// Dark or light by the desktop portal: a portal of our own on a bus of our own.
#include "ui/theme/system_scheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

namespace ws::testing {

/// Answers as the portal does: the value lies in two variants, one more than the signal has.
class Portal : public QObject {
  Q_OBJECT
  Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

 public:
  uint scheme = 1;

 public Q_SLOTS:
  QDBusVariant Read(const QString& group, const QString& key) {
    asked = group + QLatin1Char('/') + key;
    return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme)));
  }

 public:
  QString asked;
};

class SystemSchemeTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    if (daemon.isEmpty()) QSKIP("dbus-daemon isn't installed: no bus to put a portal on");
    bus_.start(daemon, {QStringLiteral("--session"), QStringLiteral("--nofork"),
                        QStringLiteral("--print-address")});
    QVERIFY(bus_.waitForReadyRead());
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus_.readLine().trimmed());
  }
  void cleanupTestCase() {
    bus_.kill();
    bus_.waitForFinished();
  }

  void followsThePortal() {
    Portal portal;
    QDBusConnection server =
        QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("portal"));
    QVERIFY(server.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &portal,
                                  QDBusConnection::ExportAllContents));
    QVERIFY(server.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));

    SystemScheme scheme(nullptr);
    scheme.assume(false);
    QSignalSpy changes(&scheme, &SystemScheme::changed);
    scheme.start();
    QTRY_COMPARE(changes.count(), 1);
    QVERIFY(scheme.isDark());
    QCOMPARE(portal.asked, QStringLiteral("org.freedesktop.appearance/color-scheme"));

    const auto say = [&](const char* group, uint value) {
      auto signal = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/portal/desktop"),
                                               QStringLiteral("org.freedesktop.portal.Settings"),
                                               QStringLiteral("SettingChanged"));
      signal << QString::fromLatin1(group) << QStringLiteral("color-scheme")
             << QVariant::fromValue(QDBusVariant(value));
      return server.send(signal);
    };
    QVERIFY(say("org.gnome.other", 2));  // somebody else's setting
    // Said again until heard: the listener may still be learning who owns the portal's name.
    QTRY_VERIFY((say("org.freedesktop.appearance", 2), changes.count() == 2));
    QVERIFY(!scheme.isDark());
    QVERIFY(say("org.freedesktop.appearance", 0));  // no preference: light stays
    QTRY_VERIFY((say("org.freedesktop.appearance", 1), changes.count() == 3));
    QVERIFY(scheme.isDark());
  }

 private:
  QProcess bus_;
};

}  // namespace ws::testing

QTEST_MAIN(ws::testing::SystemSchemeTest)
#include "system_scheme_test.moc"
