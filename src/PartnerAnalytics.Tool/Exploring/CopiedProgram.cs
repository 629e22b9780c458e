using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PartnerAnalytics.Tool.Querying;

namespace PartnerAnalytics.Tool.Exploring;

/// <summary>A query as a C# program, which prints what the page shows.</summary>
internal sealed class CopiedProgram
{
    private const string Emulator = """
        // A console project with the packages PartnerAnalytics.Linq and PartnerAnalytics.Emulator.
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Azure.Core;
        using PartnerAnalytics.Emulator;
        using PartnerAnalytics.Linq;

        await using var emulator = await AnalyticsEmulator.StartAsync();
        var credential = DelegatedTokenCredential.Create((_, _) => new AccessToken(emulator.Token!, DateTimeOffset.MaxValue));
        """;

    private const string Services = """
        // A console project with the packages PartnerAnalytics.Linq and Azure.Identity.
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Azure.Identity;
        using PartnerAnalytics.Linq;

        """;

    private readonly string _text;
    private readonly SemanticModel _model;
    private readonly ExpressionSyntax _expression;

    /// <param name="text">The query.</param>
    /// <param name="compilation">What it was compiled to.</param>
    public CopiedProgram(string text, Compilation compilation)
    {
        var create = compilation.GetTypeByMetadataName(QueryText.TypeName)!.GetMembers(QueryText.MethodName).Single();
        var declaration = (MethodDeclarationSyntax)create.DeclaringSyntaxReferences.Single().GetSyntax();
        _text = text.Trim().ReplaceLineEndings("\n");
        _model = compilation.GetSemanticModel(declaration.SyntaxTree);
        _expression = declaration.ExpressionBody!.Expression;
    }

    public string Write(bool emulated)
    {
        string[] clients =
        [
            .. Asks(QueryText.PartnerName) ? [WritePartner(emulated)] : Array.Empty<string>(),
            .. Asks(QueryText.StoreName) ? [WriteStore(emulated)] : Array.Empty<string>(),
        ];
        return $"{(emulated ? Emulator : Services)}\n{string.Concat(clients)}\n{WriteUse(_model.GetTypeInfo(_expression).Type)}";
    }

    private static string WritePartner(bool emulated) => emulated
        ? $"var {QueryText.PartnerName} = new PartnerAnalyticsClient(emulator.Endpoint, credential);\n"
        : $$"""
            // A user signs in, with the application that may ask Partner Center for them.
            var {{QueryText.PartnerName}} = new PartnerAnalyticsClient(new InteractiveBrowserCredential(
                new InteractiveBrowserCredentialOptions { TenantId = "<tenant>", ClientId = "<application>" }));

            """;

    private static string WriteStore(bool emulated) => emulated
        ? $"var {QueryText.StoreName} = new StoreAnalyticsClient(emulator.Endpoint, credential);\n"
        : $"""
            // An application signs in, which was added in Partner Center.
            var {QueryText.StoreName} = new StoreAnalyticsClient(new ClientSecretCredential("<tenant>", "<application>", "<secret>"));

            """;

    private string WriteUse(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { Name: "Task", TypeArguments: [var result] } => WriteUse(result, "var result = await ", "result", "foreach"),
        _ when IsQuery(type) => WriteUse(type, "var query = ", "query", "await foreach"),
        _ => WriteUse(type, IsRows(type) ? "var rows = " : "object? value = ", IsRows(type) ? "rows" : "value", "foreach"),
    };

    private string WriteUse(ITypeSymbol? type, string declaration, string name, string loop) => IsQuery(type) || IsRows(type)
        ? $$"""
            {{declaration}}{{_text}}
            ;

            {{loop}} (var row in {{name}})
            {
                Console.WriteLine(row);
            }

            """
        : $"""
            {declaration}{_text}
            ;

            Console.WriteLine({name});

            """;

    private bool Asks(string client) => _expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
        .Any(name => name.Identifier.ValueText == client && _model.GetSymbolInfo(name).Symbol is IParameterSymbol
        {
            ContainingSymbol: IMethodSymbol { Name: QueryText.MethodName }
        });

    private static bool IsQuery(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.MetadataName is "AnalyticsQueryable`1" or "PartitionedAnalyticsQuery`1")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRows(ITypeSymbol? type) => type is IArrayTypeSymbol
        || (type is { SpecialType: not SpecialType.System_String }
            && type.AllInterfaces.Append(type).Any(implemented => implemented.SpecialType == SpecialType.System_Collections_IEnumerable));
}
