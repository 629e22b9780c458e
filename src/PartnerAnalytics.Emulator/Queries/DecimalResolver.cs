using System.Globalization;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace PartnerAnalytics.Emulator.Queries;

/// <summary>
/// Reads what a decimal is compared with from its digits. The parser takes a whole number beyond 64 bits for a double, which is rounded,
/// and the greatest decimals rounded are none any more.
/// </summary>
internal sealed class DecimalResolver : ODataUriResolver
{
    /// <inheritdoc/>
    public override void PromoteBinaryOperandTypes(
        BinaryOperatorKind binaryOperatorKind,
        ref SingleValueNode leftNode,
        ref SingleValueNode rightNode,
        out IEdmTypeReference typeReference)
    {
        leftNode = Exact(leftNode, rightNode);
        rightNode = Exact(rightNode, leftNode);
        base.PromoteBinaryOperandTypes(binaryOperatorKind, ref leftNode, ref rightNode, out typeReference);
    }

    private static SingleValueNode Exact(SingleValueNode node, SingleValueNode other)
    {
        if (node is not ConstantNode { Value: double or float } constant || other.TypeReference is not { } type || !type.IsDecimal())
        {
            return node;
        }

        return decimal.TryParse(constant.LiteralText, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? new ConstantNode(number, constant.LiteralText, EdmCoreModel.Instance.GetDecimal(isNullable: false))
            : throw new ODataException($"{constant.LiteralText} is not in the range of decimals.");
    }
}
