using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PartnerAnalytics.Emulator.Storage;

/// <summary>
/// Gives values to SQLite, strings whole: what is bound as a string in C ends at its first zero character, so such a string is bound by its
/// bytes.
/// </summary>
internal sealed class ValueBinder
{
    private byte[] _buffer = new byte[256];

    /// <summary>A value as a parameter of a command.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value; not null.</param>
    /// <returns>What stands for it in the SQL, and what is bound.</returns>
    public static (string Sql, object Bound) ToParameter(string name, object value) => value is string text && text.Contains('\0')
        ? ($"CAST({name} AS TEXT)", Encoding.UTF8.GetBytes(text))
        : (name, value);

    /// <summary>A string that is different for every value that a parameter is bound to.</summary>
    public static string KeyOf(SqliteParameter parameter)
    {
        var value = parameter.Value!;
        var text = value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture)!;
        return string.Create(CultureInfo.InvariantCulture, $"{value.GetType().Name} {text.Length} {text}");
    }

    /// <summary>Binds a value to a prepared statement.</summary>
    /// <returns>SQLite's code.</returns>
    public int Bind(sqlite3_stmt statement, int index, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, index),
        "" => raw.sqlite3_bind_text(statement, index, ""),
        string text => BindString(statement, index, text),
        long number => raw.sqlite3_bind_int64(statement, index, number),
        double number => raw.sqlite3_bind_double(statement, index, number),
        _ => throw new UnreachableException($"A row holds a {value.GetType()}."),
    };

    private int BindString(sqlite3_stmt statement, int index, string text)
    {
        var maximum = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_buffer.Length < maximum)
        {
            _buffer = new byte[maximum];
        }

        return raw.sqlite3_bind_text(statement, index, _buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, _buffer)));
    }
}
