using System.Text.Json.Serialization;

namespace PartnerAnalytics.Tool.Editing;

/// <summary>What something in a query is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EditorSymbolKind>))]
internal enum EditorSymbolKind
{
    /// <summary>A field of a resource.</summary>
    [JsonStringEnumMemberName("field")]
    Field,

    [JsonStringEnumMemberName("property")]
    Property,

    [JsonStringEnumMemberName("method")]
    Method,

    /// <summary>A constant, or a value that the service knows.</summary>
    [JsonStringEnumMemberName("constant")]
    Constant,

    [JsonStringEnumMemberName("enumMember")]
    EnumMember,

    /// <summary>A parameter, a range variable, or what a pattern declares.</summary>
    [JsonStringEnumMemberName("variable")]
    Variable,

    [JsonStringEnumMemberName("class")]
    Class,

    [JsonStringEnumMemberName("struct")]
    Struct,

    [JsonStringEnumMemberName("enum")]
    Enum,

    [JsonStringEnumMemberName("interface")]
    Interface,

    [JsonStringEnumMemberName("keyword")]
    Keyword,

    /// <summary>The name of a parameter, before the argument for it.</summary>
    [JsonStringEnumMemberName("argument")]
    Argument,
}
