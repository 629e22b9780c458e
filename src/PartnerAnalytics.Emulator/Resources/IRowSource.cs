using System.Text.Json;

namespace PartnerAnalytics.Emulator.Resources;

/// <summary>Rows of the user's, still as JSON.</summary>
internal interface IRowSource
{
    /// <summary>Where the rows come from, for messages.</summary>
    string Name { get; }

    /// <summary>Where a row comes from, for messages.</summary>
    /// <param name="row">Its number among those of its resource here, from zero.</param>
    string PlaceOf(int row) => Name;

    /// <summary>Reads the rows of one resource after the other. What is handed out lives until the next is requested.</summary>
    /// <exception cref="InvalidDataException">The JSON is malformed or not of the expected form.</exception>
    IEnumerable<(string Resource, IEnumerable<JsonElement> Rows)> Read();
}
