using System.Collections.Concurrent;
using System.Text;
using Microsoft.Data.Sqlite;

namespace PartnerAnalytics.Emulator.Queries;

/// <summary>
/// What latest counts came to. Rows never change, and every page of a query tells the same total: counting millions of rows again
/// for each of hundreds of pages would take longer than reading them.
/// </summary>
internal sealed class TotalCache
{
    private const int MaximumEntries = 64;
    private const int MaximumLength = 8_000;

    private readonly ConcurrentDictionary<string, long> _totals = new(StringComparer.Ordinal);

    /// <summary>The number that the command returns, which is only executed if it has not been lately.</summary>
    public long Get(SqliteCommand count)
    {
        var key = KeyOf(count);
        if (_totals.TryGetValue(key, out var total))
        {
            return total;
        }

        total = (long)count.ExecuteScalar()!;
        if (key.Length <= MaximumLength)
        {
            if (_totals.Count >= MaximumEntries)
            {
                _totals.Clear();
            }

            _totals[key] = total;
        }

        return total;
    }

    private static string KeyOf(SqliteCommand command)
    {
        var key = new StringBuilder(command.CommandText);
        foreach (SqliteParameter parameter in command.Parameters)
        {
            key.Append('|').Append(Storage.ValueBinder.KeyOf(parameter));
        }

        return key.ToString();
    }
}
