using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace PartnerAnalytics.Tool.Editing;

/// <summary>The comments of a symbol, as plain text.</summary>
/// <param name="compilation">Where comments are sought that are inherited.</param>
internal sealed partial class DocumentationText(Compilation compilation)
{
    /// <summary>Comments that lead to others are followed no further: what refers to itself has to end.</summary>
    private const int MostInherited = 5;

    /// <summary>What a symbol means: its summary, its remarks, what it returns and throws; null where nothing is written.</summary>
    public string? Of(ISymbol symbol)
    {
        var comments = Read(symbol, 0);
        string?[] parts =
        [
            .. comments.Where(comment => comment.Name == "summary").Select(Flatten),
            .. comments.Where(comment => comment.Name == "remarks").Select(Flatten),
            .. comments.Where(comment => comment.Name == "returns").Select(comment => Label("Returns: ", comment)),
            .. comments.Where(comment => comment.Name == "exception")
                .Select(comment => Label($"Throws {ShortName((string?)comment.Attribute("cref") ?? "")}: ", comment)),
        ];
        var text = string.Join("\n\n", parts.Where(part => !string.IsNullOrEmpty(part)));
        return text.Length > 0 ? text : null;
    }

    /// <summary>The summary alone.</summary>
    public string? SummaryOf(ISymbol symbol) =>
        Read(symbol, 0).Where(comment => comment.Name == "summary").Select(Flatten).FirstOrDefault(text => text.Length > 0);

    /// <summary>What a parameter of a method means; null where nothing is written.</summary>
    public string? Of(ISymbol method, string parameter) => Read(method, 0)
        .Where(comment => comment.Name == "param" && (string?)comment.Attribute("name") == parameter)
        .Select(Flatten)
        .FirstOrDefault(text => text.Length > 0);

    private static string? Label(string label, XElement comment) => Flatten(comment) is { Length: > 0 } text ? label + text : null;

    private List<XElement> Read(ISymbol symbol, int depth)
    {
        if (symbol.GetDocumentationCommentXml() is not { Length: > 0 } text || depth > MostInherited)
        {
            return [];
        }

        XElement comments;
        try
        {
            // Comments of source have no root of their own.
            comments = XElement.Parse($"<root>{text}</root>");
        }
        catch (XmlException)
        {
            return [];
        }

        var member = comments.Elements("member").FirstOrDefault() ?? comments;
        return
        [
            .. member.Elements().Where(comment => comment.Name != "inheritdoc"),
            .. member.Elements("inheritdoc").SelectMany(reference => Inherit(symbol, reference, depth)),
        ];
    }

    private IEnumerable<XElement> Inherit(ISymbol symbol, XElement reference, int depth)
    {
        var source = (string?)reference.Attribute("cref") is { } id
            ? DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation)
            : Overridden(symbol);
        var path = ((string?)reference.Attribute("path"))?.TrimStart('/');
        return source is null ? [] : Read(source, depth + 1).Where(comment => path is null || comment.Name == path);
    }

    private static ISymbol? Overridden(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { OverriddenMethod: { } method } => method,
        IPropertySymbol { OverriddenProperty: { } property } => property,
        INamedTypeSymbol { BaseType: { SpecialType: SpecialType.None } type } => type,
        { ContainingType: { } type } => type.AllInterfaces
            .SelectMany(implemented => implemented.GetMembers(symbol.Name))
            .FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), symbol)),
        _ => null,
    };

    private static string Flatten(XElement comment)
    {
        var text = new StringBuilder();
        Write(comment, text);
        return Blanks().Replace(text.ToString(), " ").Replace(" \n", "\n", StringComparison.Ordinal)
            .Replace("\n ", "\n", StringComparison.Ordinal).Trim();
    }

    private static void Write(XElement element, StringBuilder text)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText words)
            {
                text.Append(words.Value.ReplaceLineEndings(" "));
            }
            else if (node is XElement inner)
            {
                WriteInner(inner, text);
            }
        }
    }

    private static void WriteInner(XElement element, StringBuilder text)
    {
        var name = (string?)element.Attribute("langword") ?? (string?)element.Attribute("name") ?? (string?)element.Attribute("href")
            ?? ((string?)element.Attribute("cref") is { } id ? ShortName(id) : null);
        if (element.Name.LocalName is "para" or "item" or "code")
        {
            text.Append('\n');
        }

        if (element.IsEmpty)
        {
            text.Append(name);
        }
        else
        {
            Write(element, text);
        }

        if (element.Name.LocalName is "para" or "list")
        {
            text.Append('\n');
        }
    }

    /// <summary>The name of <c>M:Space.Type`1.Method``1(…)</c> without what is around it.</summary>
    private static string ShortName(string id)
    {
        var name = id.Split('(')[0];
        name = name[(name.LastIndexOfAny(['.', ':']) + 1)..];
        return name.Split('`')[0];
    }

    [GeneratedRegex("[ \t\r]+")]
    private static partial Regex Blanks();
}
