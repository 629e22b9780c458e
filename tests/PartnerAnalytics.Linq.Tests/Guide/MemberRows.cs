using System.Collections.Immutable;
using System.Text;

namespace PartnerAnalytics.Linq.Tests.Guide;

/// <summary>What can be written of a field in a condition.</summary>
internal static class MemberRows
{
    public static GuideTable Strings { get; } = new("## Members of a string", "member")
    {
        { "Chars", s => s.ProductName![0] == 'A' },
        { "Clone", s => s.ProductName!.Clone() == null },
        { "CompareTo", s => s.ProductName!.CompareTo("A") > 0 },
        { "Contains", s => s.ProductName!.Contains("365") },
        { "Contains", s => !s.ProductName!.Contains("365") },
        { "Contains", s => s.Status!.Contains("ACT") },
        { "Contains", s => s.ProductName!.Contains("365", StringComparison.Ordinal) },
        { "Contains", s => s.ProductName!.Contains('3') },
        { "CopyTo" },
        { "EndsWith", s => s.ProductName!.EndsWith("365") },
        { "EnumerateRunes", s => s.ProductName!.EnumerateRunes().Contains(new Rune('A')) },
        { "Equals", s => s.ProductName!.Equals("365") },
        { "Equals", s => s.ProductName!.Equals("365", StringComparison.OrdinalIgnoreCase) },
        { "GetEnumerator", s => s.ProductName!.GetEnumerator() != null },
        { "GetHashCode", s => s.ProductName!.GetHashCode() == 0 },
        { "GetPinnableReference" },
        { "GetType", s => s.ProductName!.GetType() == typeof(string) },
        { "GetTypeCode", s => s.ProductName!.GetTypeCode() == TypeCode.String },
        { "IndexOf", s => s.ProductName!.IndexOf("365") >= 0 },
        { "IndexOf", s => s.ProductName!.IndexOf("365", StringComparison.Ordinal) >= 0 },
        { "IndexOfAny", s => s.ProductName!.IndexOfAny(new[] { 'a' }) >= 0 },
        { "Insert", s => s.ProductName!.Insert(0, "A") == "A365" },
        { "IsNormalized", s => s.ProductName!.IsNormalized() },
        { "LastIndexOf", s => s.ProductName!.LastIndexOf("365") >= 0 },
        { "LastIndexOfAny", s => s.ProductName!.LastIndexOfAny(new[] { 'a' }) >= 0 },
        { "Length", s => s.ProductName!.Length > 3 },
        { "Length", s => s.ProductName!.Length == 0 },
        { "Normalize", s => s.ProductName!.Normalize() == "365" },
        { "PadLeft", s => s.ProductName!.PadLeft(5) == "  365" },
        { "PadRight", s => s.ProductName!.PadRight(5) == "365  " },
        { "Remove", s => s.ProductName!.Remove(1) == "3" },
        { "Replace", s => s.ProductName!.Replace("a", "b") == "365" },
        { "ReplaceLineEndings", s => s.ProductName!.ReplaceLineEndings() == "365" },
        { "Split", s => s.ProductName!.Split(' ').Length > 1 },
        { "StartsWith", s => s.ProductName!.StartsWith("Office") },
        { "Substring", s => s.ProductName!.Substring(1) == "65" },
        { "ToCharArray", s => s.ProductName!.ToCharArray().Length > 3 },
        { "ToLower", s => s.ProductName!.ToLower() == "office" },
        { "ToLowerInvariant", s => s.ProductName!.ToLowerInvariant() == "office" },
        { "ToString", s => s.ProductName!.ToString() == "365" },
        { "ToUpper", s => s.ProductName!.ToUpper() == "OFFICE" },
        { "ToUpperInvariant", s => s.ProductName!.ToUpperInvariant() == "OFFICE" },
        { "Trim", s => s.ProductName!.Trim() == "365" },
        { "TrimEnd", s => s.ProductName!.TrimEnd() == "365" },
        { "TrimStart", s => s.ProductName!.TrimStart() == "365" },
        { "TryCopyTo" },
        { "string.IsNullOrEmpty", s => string.IsNullOrEmpty(s.ProductName) },
        { "string.IsNullOrEmpty", s => string.IsNullOrEmpty(s.ProductName ?? "") },
        { "string.IsNullOrWhiteSpace", s => string.IsNullOrWhiteSpace(s.ProductName) },
        { "string.Equals", s => string.Equals(s.ProductName, "365") },
        { "StringComparer.Equals", s => StringComparer.Ordinal.Equals(s.ProductName, "365") },
        { "StringComparer.Equals", s => StringComparer.OrdinalIgnoreCase.Equals(s.ProductName, "365") },
        { "StringComparer.Compare", s => StringComparer.Ordinal.Compare(s.ProductName, "365") == 0 },
        { "IEquatable<string>.Equals", s => ((IEquatable<string>)s.ProductName!).Equals("365") },
        { "ReferenceEquals", s => ReferenceEquals(s.ProductName, null) },
        { "string.Compare", s => string.Compare(s.ProductName, "365") == 0 },
        { "string.CompareOrdinal", s => string.CompareOrdinal(s.ProductName, "365") == 0 },
        { "string.Concat", s => s.ProductName + "!" == "365!" },
        { "string.Concat", s => s.ProductName + "" == "365" },
        { "string.Format", s => $"{s.ProductName}" == "365" },
        { "string.Format", s => $"{s.ProductName}" == "" },
        { "string.Format", s => $"{s.ProductName}!" == "365!" },
    };

    public static GuideTable Dates { get; } = CreateDates();

    public static GuideTable Nullables { get; } = CreateNullables();

    public static GuideTable Lists { get; } = CreateLists();

    private static GuideTable CreateLists()
    {
        string?[] array = ["ACTIVE", "SUSPENDED"];
        List<string?> list = ["ACTIVE"];
        HashSet<string?> set = ["ACTIVE"];
        ImmutableArray<string?> immutable = ["ACTIVE"];
        IEnumerable<string?> sequence = list;
        var ranges = new[] { new { From = DateTimeOffset.MinValue, Until = DateTimeOffset.MaxValue } };
        Dictionary<string, long> dictionary = [];
        Dictionary<int, string?> names = [];
        SortedDictionary<string, long> sorted = [];
        return new GuideTable("## A field among values", "member")
        {
            { "MemoryExtensions.Contains", s => array.Contains(s.Status) },
            { "MemoryExtensions.Contains", s => array.Contains(s.Status, StringComparer.Ordinal) },
            { "MemoryExtensions.Contains", s => array.Contains(s.Status, StringComparer.OrdinalIgnoreCase) },
            { "MemoryExtensions.Contains", s => new[] { "ACTIVE", "SUSPENDED" }.Contains(s.Status) },
            { "MemoryExtensions.Contains", s => !new[] { "ACTIVE", "SUSPENDED" }.Contains(s.Status) },
            { "Enumerable.Contains", s => sequence.Contains(s.Status) },
            { "Enumerable.Contains", s => sequence.Contains(s.Status, StringComparer.CurrentCulture) },
            { "List<T>.Contains", s => list.Contains(s.Status) },
            { "HashSet<T>.Contains", s => set.Contains(s.Status) },
            { "ImmutableArray<T>.Contains", s => immutable.Contains(s.Status) },
            { "Enumerable.Any", s => list.Any(status => status == s.Status) },
            { "List<T>.Exists", s => list.Exists(status => status == s.Status) },
            { "Enumerable.Any", s => list.Any(part => s.ProductName!.Contains(part!)) },
            { "Enumerable.Any", s => ranges.Any(r => s.CreationDate >= r.From && s.CreationDate < r.Until) },
            { "Enumerable.All", s => ranges.All(r => s.CreationDate < r.From || s.CreationDate >= r.Until) },
            { "Dictionary<TKey, TValue>.ContainsKey", s => dictionary.ContainsKey(s.Status!) },
            { "Dictionary<TKey, TValue>.ContainsValue", s => names.ContainsValue(s.Status) },
            { "Dictionary<TKey, TValue>.Keys", s => dictionary.Keys.Contains(s.Status!) },
            { "SortedDictionary<TKey, TValue>.Keys", s => sorted.Keys.Contains(s.Status!) },
            { "Array.IndexOf", s => Array.IndexOf(array, s.Status) >= 0 },
            { "Array.IndexOf", s => Array.IndexOf(array, s.Status) == 0 },
            { "List<T>.IndexOf", s => list.IndexOf(s.Status) == -1 },
            { "Enumerable.Contains", s => sequence.Contains(s.Status ?? "ACTIVE") },
            { "Enumerable.Count", s => list.Count(part => s.ProductName!.Contains(part!)) > 0 },
        };
    }

    private static GuideTable CreateDates()
    {
        var day = new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return new GuideTable("## Members of a date", "member")
        {
            { "Add", s => s.CreationDate!.Value.Add(TimeSpan.FromDays(1)) > day },
            { "AddDays", s => s.CreationDate!.Value.AddDays(1) > day },
            { "AddDays", s => s.CreationDate > day.AddDays(-1) },
            { "AddHours", s => s.CreationDate!.Value.AddHours(1) > day },
            { "AddMicroseconds", s => s.CreationDate!.Value.AddMicroseconds(1) > day },
            { "AddMilliseconds", s => s.CreationDate!.Value.AddMilliseconds(1) > day },
            { "AddMinutes", s => s.CreationDate!.Value.AddMinutes(1) > day },
            { "AddMonths", s => s.CreationDate!.Value.AddMonths(1) > day },
            { "AddSeconds", s => s.CreationDate!.Value.AddSeconds(1) > day },
            { "AddTicks", s => s.CreationDate!.Value.AddTicks(1) > day },
            { "AddYears", s => s.CreationDate!.Value.AddYears(1) > day },
            { "CompareTo", s => s.CreationDate!.Value.CompareTo(day) > 0 },
            { "DateTimeOffset.Compare", s => DateTimeOffset.Compare(s.CreationDate!.Value, day) > 0 },
            { "DateTimeOffset.Equals", s => DateTimeOffset.Equals(s.CreationDate!.Value, day) },
            { "Date", s => s.CreationDate!.Value.Date == day.Date },
            { "DateTime", s => s.CreationDate!.Value.DateTime == day.DateTime },
            { "Day", s => s.CreationDate!.Value.Day == 1 },
            { "DayOfWeek", s => s.CreationDate!.Value.DayOfWeek == DayOfWeek.Monday },
            { "DayOfYear", s => s.CreationDate!.Value.DayOfYear == 1 },
            { "Deconstruct" },
            { "Equals", s => s.CreationDate!.Value.Equals(day) },
            { "EqualsExact", s => s.CreationDate!.Value.EqualsExact(day) },
            { "GetHashCode", s => s.CreationDate!.Value.GetHashCode() == 0 },
            { "GetType", s => s.CreationDate!.Value.GetType() == typeof(DateTimeOffset) },
            { "Hour", s => s.CreationDate!.Value.Hour == 0 },
            { "LocalDateTime", s => s.CreationDate!.Value.LocalDateTime == day.LocalDateTime },
            { "Microsecond", s => s.CreationDate!.Value.Microsecond == 0 },
            { "Millisecond", s => s.CreationDate!.Value.Millisecond == 0 },
            { "Minute", s => s.CreationDate!.Value.Minute == 0 },
            { "Month", s => s.CreationDate!.Value.Month == 1 },
            { "Month", s => s.CreationDate!.Value.Year == 2018 && s.CreationDate.Value.Month == 1 },
            { "Nanosecond", s => s.CreationDate!.Value.Nanosecond == 0 },
            { "Offset", s => s.CreationDate!.Value.Offset == TimeSpan.Zero },
            { "Second", s => s.CreationDate!.Value.Second == 0 },
            { "Subtract", s => s.CreationDate!.Value.Subtract(day) > TimeSpan.Zero },
            { "Ticks", s => s.CreationDate!.Value.Ticks > 0 },
            { "TimeOfDay", s => s.CreationDate!.Value.TimeOfDay == TimeSpan.Zero },
            { "ToFileTime", s => s.CreationDate!.Value.ToFileTime() > 0 },
            { "ToLocalTime", s => s.CreationDate!.Value.ToLocalTime() > day },
            { "ToOffset", s => s.CreationDate!.Value.ToOffset(TimeSpan.Zero) > day },
            { "ToString", s => s.CreationDate!.Value.ToString() == "" },
            { "ToUniversalTime", s => s.CreationDate!.Value.ToUniversalTime() > day },
            { "ToUnixTimeMilliseconds", s => s.CreationDate!.Value.ToUnixTimeMilliseconds() > 0 },
            { "ToUnixTimeSeconds", s => s.CreationDate!.Value.ToUnixTimeSeconds() > 0 },
            { "TotalOffsetMinutes", s => s.CreationDate!.Value.TotalOffsetMinutes == 0 },
            { "TryFormat" },
            { "UtcDateTime", s => s.CreationDate!.Value.UtcDateTime == day.UtcDateTime },
            { "UtcTicks", s => s.CreationDate!.Value.UtcTicks > 0 },
            { "Year", s => s.CreationDate!.Value.Year == 2018 },
            { "DateBucket", s => DateBucket.StartOfMonth(s.CreationDate) == day },
            { "DateOnly", s => DateOnly.FromDateTime(s.CreationDate!.Value.UtcDateTime) == DateOnly.FromDateTime(day.UtcDateTime) },
            { "-", s => day - s.CreationDate > TimeSpan.FromDays(7) },
        };
    }

    private static GuideTable CreateNullables()
    {
        bool? flag = true;
        var day = new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return new GuideTable("## Members of a value that may be null", "member")
        {
            { "Equals", s => s.CreationDate.Equals(day) },
            { "GetHashCode", s => s.CreationDate.GetHashCode() == 0 },
            { "GetType", s => s.CreationDate!.GetType() == typeof(DateTimeOffset) },
            { "GetValueOrDefault", s => s.AutoRenewEnabled.GetValueOrDefault() },
            { "GetValueOrDefault", s => s.AutoRenewEnabled.GetValueOrDefault(true) },
            { "GetValueOrDefault", s => s.AutoRenewEnabled.GetValueOrDefault(s.Status == "ACTIVE") },
            { "HasValue", s => s.CreationDate.HasValue },
            { "HasValue", s => !s.CreationDate.HasValue },
            { "ToString", s => s.CreationDate.ToString() == "" },
            { "Value", s => s.CreationDate!.Value > day },
            { "Value", s => s.AutoRenewEnabled!.Value },
            { "Value", s => !s.AutoRenewEnabled!.Value },
            { "??", s => s.AutoRenewEnabled ?? false },
            { "??", s => s.AutoRenewEnabled ?? s.Status == "ACTIVE" },
            { "&", s => (s.AutoRenewEnabled & flag) == true },
            { "|", s => (s.AutoRenewEnabled | s.Status == "ACTIVE") == false },
            { "EqualityComparer<T>.Equals", s => EqualityComparer<bool?>.Default.Equals(s.AutoRenewEnabled, true) },
            { "IComparable.CompareTo", s => ((IComparable)s.CreationDate!).CompareTo(day) > 0 },
        };
    }
}
