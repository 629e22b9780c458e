using System.CommandLine;
using PartnerAnalytics.Emulator;

namespace Quickstart.Stagecraft;

/// <summary>The options that say whether the queries are about the Microsoft Store, and about which application.</summary>
internal sealed class StoreOptions
{
    private readonly Option<bool> _store = new("--store")
    {
        Description = "Queries the Microsoft Store instead of Partner Center.",
    };

    private readonly Option<string> _application = new("--application")
    {
        Description = "The Store ID of an app of yours; without --token it is one of the emulator's.",
        HelpName = "id",
        DefaultValueFactory = _ => StoreApplications.First,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_store);
        command.Options.Add(_application);
    }

    /// <summary>The application; null for Partner Center.</summary>
    public string? Read(ParseResult line) => line.GetValue(_store) ? line.GetValue(_application) : null;
}
