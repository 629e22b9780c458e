using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Generators.Tests;

/// <summary>What is written down of records and structs.</summary>
public sealed class RecordShapesTests
{
    [Theory]
    [InlineData("public record R(string A, int B);", ";R(A,B)")]
    [InlineData("public record R;", ";R()")]
    [InlineData("public record R(string A) { public string A { get; init; } = A.Trim(); }", ";R(-A)")]
    [InlineData("public record R(string A, int B) { public string A => \"a\"; }", ";R(-A,B)")]
    [InlineData("public record R(string A) { public string A = A; }", ";R(-A)")]
    [InlineData("public record R(string A) { public R(int A) : this(\"a\") { } }", ";R()")]
    [InlineData("public record R(string A) { public R(int a) : this(\"a\") { } }", ";R(A)")]
    [InlineData("public record R(string A) { public virtual bool Equals(R? other) => true; public override int GetHashCode() => 0; }", "")]
    [InlineData("public record R { public virtual bool Equals(string other) => true; }", "")]
    [InlineData("public record B(string A); public record R(string A) : B(A);", ";B(A);R(-A)")]
    [InlineData("public record B { public virtual bool Equals(B? other) => true; public override int GetHashCode() => 0; } public record R : B;", "")]
    [InlineData("public readonly record struct R(string A);", ";R(A)")]
    [InlineData("public struct S { public int A { get; set; } }", ";S()")]
    [InlineData("public struct S(int A) { public int A { get; } = A; }", ";S()")]
    [InlineData("public struct S : System.IEquatable<S> { bool System.IEquatable<S>.Equals(S other) => true; }", "")]
    [InlineData("namespace Contoso.@event { public class C<T> { public record R<U>(T A, U B); } }", ";Contoso.event.C`1+R`1(A,B)")]
    [InlineData("public partial record R(string A); public partial record R { public string A { get; init; } = A.Trim(); }", ";R(-A)")]
    [InlineData("public class C(string A) { public string A { get; } = A; }", "")]
    public void What_the_compiler_wrote_is_listed(string source, string shapes)
    {
        var output = Run(source);

        Assert.Empty(output.GetDiagnostics().Where(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error));
        Assert.Equal(
            shapes.Length == 0 ? [] : [$"[assembly: global::PartnerAnalytics.Linq.RecordShapesAttribute(\"{shapes}\")]"],
            output.SyntaxTrees.Skip(1).SelectMany(tree => tree.ToString().Split('\n')).Where(line => line.StartsWith('[')));
    }

    [Fact]
    public void Nothing_is_written_in_the_library_itself()
    {
        var output = Run("public record R(string A); namespace PartnerAnalytics.Linq { public sealed class RecordShapesAttribute; }", referenceLibrary: false);

        Assert.Single(output.SyntaxTrees);
    }

    private static Compilation Run(string source, bool referenceLibrary = true)
    {
        CSharpGeneratorDriver.Create([new RecordShapesGenerator().AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(TestCompilation.Create([source], referenceLibrary), out var output, out _);
        return output;
    }
}
