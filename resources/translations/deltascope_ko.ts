<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Deltascope</source>
        <translation>Deltascope 정보</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>버전 복사</translation>
    </message>
    <message>
        <source>Copy the versions, for a bug report</source>
        <translation>오류를 알릴 때 쓸 버전 정보를 복사합니다</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Deltascope</source>
        <translation>Deltascope</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>버전 {0}</translation>
    </message>
    <message>
        <source>See a small neural network think and learn: step through its forward and backward pass one node at a time, with every formula and every number; train it live; and watch its optimizer find a way down the loss surface.</source>
        <translation>작은 신경망이 생각하고 배우는 모습을 봅니다. 모든 수식과 숫자를 보면서 순전파와 역전파를 노드 하나씩 따라가고, 학습하는 과정을 실시간으로 살펴보고, 옵티마이저가 손실 곡면에서 내려갈 길을 찾는 모습을 지켜볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. It never goes online.</source>
        <translation>MIT 라이선스를 따르는 자유 소프트웨어입니다. 인터넷에 연결하지 않습니다.</translation>
    </message>
</context>
<context>
    <name>ActivationCanvas</name>
    <message>
        <source>Activations of each layer over the updates</source>
        <translation>갱신에 따른 층마다의 활성값</translation>
    </message>
    <message>
        <source>some activations are not finite</source>
        <translation>유한하지 않은 활성값이 있습니다</translation>
    </message>
    <message>
        <source>median {middle}</source>
        <translation>중앙값 {middle}</translation>
    </message>
    <message>
        <source>{share} of them between {below} and {above}</source>
        <translation>{share}가 {below}에서 {above} 사이</translation>
    </message>
</context>
<context>
    <name>ActivationWindow</name>
    <message>
        <source>Activations compared</source>
        <translation>활성화 함수 비교</translation>
    </message>
    <message>
        <source>The same weights, five activations</source>
        <translation>같은 가중치, 활성화 함수 다섯 가지</translation>
    </message>
    <message>
        <source>&amp;Epochs</source>
        <translation>에포크(&amp;E)</translation>
    </message>
    <message>
        <source>Why around &amp;0…</source>
        <translation>왜 0 둘레인가(&amp;0)…</translation>
    </message>
    <message>
        <source>What all-positive outputs do to the way of two weights: the zig-zag</source>
        <translation>모두 양수인 출력이 가중치 두 개의 길을 어떻게 만드는지: 지그재그</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>Table of all layers (CSV)…</source>
        <translation>모든 층의 표(CSV)…</translation>
    </message>
    <message>
        <source>Picture of the plots…</source>
        <translation>그래프 그림…</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>멈춤(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Train all</source>
        <translation>모두 학습(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>계속(&amp;G)</translation>
    </message>
    <message>
        <source>{title} · hidden layers with each activation in turn</source>
        <translation>{title} · 은닉층에 활성화 함수를 차례로 넣은 것</translation>
    </message>
    <message>
        <source>{title} · {epochs} of {total} epochs, all from the same first weights</source>
        <translation>{title} · {total}에포크 중 {epochs}, 모두 같은 초기 가중치에서</translation>
    </message>
    <message>
        <source>The comparison stopped: something unforeseen happened.</source>
        <translation>예상하지 못한 일이 생겨 비교가 멈췄습니다.</translation>
    </message>
</context>
<context>
    <name>ActivityCanvas</name>
    <message>
        <source>Activations of each layer, before and after training</source>
        <translation>학습 전과 학습 후, 층별 활성값</translation>
    </message>
    <message>
        <source>spread {0} → {1}</source>
        <translation>표준편차 {0} → {1}</translation>
    </message>
    <message>
        <source>Click a bar or a line to choose a start: here you see how its activations are spread in each layer.</source>
        <translation>막대나 곡선을 클릭하면 출발점을 고릅니다. 그 출발점의 활성값이 층마다 어떻게 퍼져 있는지 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>학습 전</translation>
    </message>
    <message>
        <source>after training</source>
        <translation>학습 후</translation>
    </message>
    <message>
        <source>activation of all nodes and rows; each to its own height</source>
        <translation>모든 노드와 행의 활성값(높이는 각각 맞춤)</translation>
    </message>
    <message>
        <source>activation of all nodes and rows</source>
        <translation>모든 노드와 행의 활성값</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>활성값</translation>
    </message>
</context>
<context>
    <name>Adder</name>
    <message>
        <source>What to watch</source>
        <translation>지켜볼 값</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>층</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>노드</translation>
    </message>
    <message>
        <source>Which of the node&apos;s parameters</source>
        <translation>노드의 매개변수</translation>
    </message>
    <message>
        <source>Of which rows</source>
        <translation>어느 행의 값인지</translation>
    </message>
    <message>
        <source>Number of the training row</source>
        <translation>학습 행의 번호</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>추가(&amp;A)</translation>
    </message>
    <message>
        <source>Watch this number from now on</source>
        <translation>지금부터 이 값을 지켜봅니다</translation>
    </message>
    <message>
        <source>weight or bias</source>
        <translation>가중치나 편향</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>activation a</source>
        <translation>활성값 a</translation>
    </message>
    <message>
        <source>delta δ</source>
        <translation>델타 δ</translation>
    </message>
    <message>
        <source>memory {name}</source>
        <translation>옵티마이저 기억 {name}</translation>
    </message>
    <message>
        <source>one row</source>
        <translation>한 행</translation>
    </message>
    <message>
        <source>mean over the batch</source>
        <translation>배치 평균</translation>
    </message>
</context>
<context>
    <name>ArenaWindow</name>
    <message>
        <source>Optimizer arena</source>
        <translation>옵티마이저 경주장</translation>
    </message>
    <message>
        <source>Click a racer to see inside its update.</source>
        <translation>주자를 클릭하면 갱신 과정을 들여다볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Save pictures, an animation or the numbers</source>
        <translation>그림, 애니메이션, 숫자를 저장합니다</translation>
    </message>
    <message>
        <source>The race could not go on: {0}</source>
        <translation>경주를 계속할 수 없습니다: {0}</translation>
    </message>
</context>
<context>
    <name>AxisCanvas</name>
    <message>
        <source>Years of the field: arrow keys go from station to station</source>
        <translation>신경망의 연표: 화살표 키로 정거장을 옮겨 갑니다</translation>
    </message>
    <message>
        <source>{year}: {title}, station {number} of {count}</source>
        <translation>{year}년: {title}, 정거장 {count}곳 가운데 {number}번째</translation>
    </message>
    <message>
        <source>the winter</source>
        <translation>겨울</translation>
    </message>
</context>
<context>
    <name>AxisField</name>
    <message>
        <source>Choose a place on this axis, or all of them (:)</source>
        <translation>이 축에서 자리를 하나 고르거나, 모두(:)를 고릅니다</translation>
    </message>
    <message>
        <source>all (:)</source>
        <translation>모두(:)</translation>
    </message>
</context>
<context>
    <name>BarsCanvas</name>
    <message>
        <source>Logits, softmax and sigmoids as bars</source>
        <translation>로짓, 소프트맥스, 시그모이드 막대</translation>
    </message>
    <message>
        <source>{name}: logit {logit}, softmax {softmax}, sigmoid {sigmoid}</source>
        <translation>{name}: 로짓 {logit}, 소프트맥스 {softmax}, 시그모이드 {sigmoid}</translation>
    </message>
    <message>
        <source>logits z: drag them</source>
        <translation>로짓 z: 끌어 보기</translation>
    </message>
    <message>
        <source>logits z, {added} added</source>
        <translation>로짓 z, {added} 더함</translation>
    </message>
    <message>
        <source>softmax: sum {sum}</source>
        <translation>소프트맥스: 합 {sum}</translation>
    </message>
    <message>
        <source>sigmoids: sum {sum}</source>
        <translation>시그모이드: 합 {sum}</translation>
    </message>
    <message>
        <source>true</source>
        <translation>정답</translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>How the values are spread: not known yet</source>
        <translation>값의 분포: 아직 알 수 없습니다</translation>
    </message>
    <message>
        <source>How the values of the column are spread</source>
        <translation>열에 있는 값의 분포</translation>
    </message>
    <message>
        <source>Values from {a} to {b}, as the network gets them from {c} to {d}</source>
        <translation>값은 {a}부터 {b}까지이고, 신경망에는 {c}부터 {d}까지로 들어갑니다</translation>
    </message>
    <message>
        <source>in the table</source>
        <translation>표에서</translation>
    </message>
    <message>
        <source>into the network</source>
        <translation>신경망으로</translation>
    </message>
</context>
<context>
    <name>BlameWords</name>
    <message>
        <source>Blame view: the part of {node} in the outputs&apos; error</source>
        <translation>책임 나누기: 출력의 오차에서 {node}의 몫</translation>
    </message>
    <message>
        <source>A picture, not backpropagation: errors are split by the sizes of weights.</source>
        <translation>역전파가 아니라 그림입니다. 오차를 가중치 비율로 나눕니다.</translation>
    </message>
    <message>
        <source>Click a node: the parts of its error.</source>
        <translation>노드를 클릭하면 그 오차를 이루는 부분을 보여 줍니다.</translation>
    </message>
    <message>
        <source>Backpropagation multiplies by the weights and slopes: here δ is {value}.</source>
        <translation>역전파는 가중치와 미분값을 곱합니다. 이 노드의 δ는 {value}입니다.</translation>
    </message>
</context>
<context>
    <name>BodySwitches</name>
    <message>
        <source>sum</source>
        <translation>수식</translation>
    </message>
    <message>
        <source>Write the step of one node, as a sum with its numbers</source>
        <translation>노드 하나의 단계를 수를 넣은 식으로 적습니다</translation>
    </message>
    <message>
        <source>matrix</source>
        <translation>행렬</translation>
    </message>
    <message>
        <source>Write the step of the whole layer, as matrices: X @ W + b</source>
        <translation>층 전체의 단계를 행렬로 적습니다: X @ W + b</translation>
    </message>
    <message>
        <source>chain</source>
        <translation>연쇄법칙</translation>
    </message>
    <message>
        <source>Write one weight&apos;s whole chain: each row&apos;s delta and gradient, their mean, the optimizer&apos;s memory, the new value (C)</source>
        <translation>가중치 하나의 연쇄 전체를 씁니다. 행마다의 델타와 기울기, 그 평균, 옵티마이저의 기억, 새 값입니다(C).</translation>
    </message>
    <message>
        <source>Show the step in a large window; press again to put it back</source>
        <translation>단계를 큰 창에 보여 줍니다. 다시 누르면 제자리로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Large window</source>
        <translation>큰 창</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Give the matrices a row for every row of the batch, else for this one only</source>
        <translation>배치의 행마다 행렬에 행을 하나씩 둡니다. 끄면 지금 행만 보입니다.</translation>
    </message>
    <message>
        <source>Copy a matrix as text between tabs, NumPy or LaTeX</source>
        <translation>행렬을 탭으로 나눈 텍스트, NumPy, LaTeX로 복사합니다</translation>
    </message>
    <message>
        <source>Copy matrices</source>
        <translation>행렬 복사</translation>
    </message>
</context>
<context>
    <name>CalloutButton</name>
    <message>
        <source>1 callout</source>
        <translation>알림 1개</translation>
    </message>
    <message>
        <source>{count} callouts</source>
        <translation>알림 {count}개</translation>
    </message>
    <message>
        <source>What keeps this network from learning, with what to try (L)</source>
        <translation>이 신경망의 학습을 막는 것과 해 볼 만한 것(L)</translation>
    </message>
</context>
<context>
    <name>CalloutList</name>
    <message>
        <source>Callouts</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>보여 주기</translation>
    </message>
    <message>
        <source>Not in this run</source>
        <translation>이번 실행에서 다시 보지 않기</translation>
    </message>
    <message>
        <source>Don&apos;t say this again in this run</source>
        <translation>이번 실행에서는 다시 알리지 않습니다</translation>
    </message>
</context>
<context>
    <name>Callouts</name>
    <message>
        <source>And 1 more</source>
        <translation>그 밖에 1개</translation>
    </message>
    <message>
        <source>And {count} more</source>
        <translation>그 밖에 {count}개</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>보여 주기</translation>
    </message>
    <message>
        <source>Don&apos;t say this again in this run (Esc)</source>
        <translation>이번 실행에서는 다시 알리지 않습니다(Esc)</translation>
    </message>
</context>
<context>
    <name>ChainView</name>
    <message>
        <source>The whole chain</source>
        <translation>연쇄 전체</translation>
    </message>
    <message>
        <source>From the batch&apos;s deltas to the new value; Enter goes to the line&apos;s step.</source>
        <translation>배치의 델타에서 새 값까지입니다. Enter를 누르면 그 줄의 단계로 갑니다.</translation>
    </message>
    <message>
        <source>Copy line as text</source>
        <translation>줄을 텍스트로 복사</translation>
    </message>
    <message>
        <source>Copy line as LaTeX</source>
        <translation>줄을 LaTeX로 복사</translation>
    </message>
    <message>
        <source>Copy the chain as text</source>
        <translation>연쇄를 텍스트로 복사</translation>
    </message>
</context>
<context>
    <name>ChainWords</name>
    <message>
        <source>… and {count} more, together</source>
        <translation>… 그 밖의 {count}개 행, 합계</translation>
    </message>
    <message>
        <source>Move of {optimizer}</source>
        <translation>{optimizer}의 이동량</translation>
    </message>
    <message>
        <source>Learning rate · {schedule}</source>
        <translation>학습률 · {schedule}</translation>
    </message>
    <message>
        <source>Mean over the batch</source>
        <translation>배치의 평균</translation>
    </message>
    <message>
        <source>L2 penalty</source>
        <translation>L2 규제</translation>
    </message>
    <message>
        <source>L1 penalty</source>
        <translation>L1 규제</translation>
    </message>
    <message>
        <source>Gradient with penalties</source>
        <translation>규제를 더한 기울기</translation>
    </message>
    <message>
        <source>Clipping · factor</source>
        <translation>클리핑 · 배율</translation>
    </message>
    <message>
        <source>Gradient, shortened</source>
        <translation>길이를 줄인 기울기</translation>
    </message>
    <message>
        <source>Gradient, cut</source>
        <translation>수를 자른 기울기</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>가중치 감쇠</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>새 값</translation>
    </message>
    <message>
        <source>Frozen layer</source>
        <translation>동결한 층</translation>
    </message>
    <message>
        <source>Row {row} · gradient</source>
        <translation>{row}행 · 기울기</translation>
    </message>
    <message>
        <source>Row {row} · delta of {node}</source>
        <translation>{row}행 · {node}의 델타</translation>
    </message>
    <message>
        <source>Row {row} · error of {node}</source>
        <translation>{row}행 · {node}의 오차</translation>
    </message>
    <message>
        <source>Row {row} · mask of {node}</source>
        <translation>{row}행 · {node}의 마스크</translation>
    </message>
    <message>
        <source>Dropout: the activation that comes in is 0 where its node is left out, else divided by 1 − p.</source>
        <translation>드롭아웃: 들어오는 활성값은 그 노드가 빠지면 0이고, 아니면 1 − p로 나눕니다.</translation>
    </message>
    <message>
        <source>Dropout: nothing comes back to a node that is left out; what comes back to others is divided by 1 − p.</source>
        <translation>드롭아웃: 빠진 노드에는 아무것도 돌아오지 않고, 다른 노드에 돌아오는 값은 1 − p로 나눕니다.</translation>
    </message>
    <message>
        <source>How fast this row&apos;s loss grows with the node&apos;s sum.</source>
        <translation>노드의 합이 커질 때 이 행의 손실이 얼마나 빨리 커지는지 나타냅니다.</translation>
    </message>
    <message>
        <source>How fast this row&apos;s loss grows with the node&apos;s output.</source>
        <translation>노드의 출력이 커질 때 이 행의 손실이 얼마나 빨리 커지는지 나타냅니다.</translation>
    </message>
    <message>
        <source>How fast this row&apos;s loss grows with this weight or bias: what came in times the delta.</source>
        <translation>이 가중치나 편향이 커질 때 이 행의 손실이 얼마나 빨리 커지는지 나타냅니다. 들어온 값에 델타를 곱한 것입니다.</translation>
    </message>
    <message>
        <source>Click to list every row of the batch.</source>
        <translation>누르면 배치의 모든 행을 나열합니다.</translation>
    </message>
    <message>
        <source>The gradients of all rows, added up and divided by their number.</source>
        <translation>모든 행의 기울기를 더해 행의 수로 나눈 것입니다.</translation>
    </message>
    <message>
        <source>The slope of ½ λ w²: it pulls the weight towards 0, the more the larger it is.</source>
        <translation>½ λ w²의 기울기입니다. 가중치를 0 쪽으로 당기며, 클수록 세게 당깁니다.</translation>
    </message>
    <message>
        <source>The slope of λ |w|: it pulls every weight towards 0 alike.</source>
        <translation>λ |w|의 기울기입니다. 모든 가중치를 똑같은 힘으로 0 쪽으로 당깁니다.</translation>
    </message>
    <message>
        <source>The data&apos;s gradient and the penalties&apos; together.</source>
        <translation>데이터의 기울기와 규제의 기울기를 더한 것입니다.</translation>
    </message>
    <message>
        <source>By what the gradient of all weights is shortened; 1 where it is short enough.</source>
        <translation>모든 가중치의 기울기를 줄이는 배율입니다. 충분히 짧으면 1입니다.</translation>
    </message>
    <message>
        <source>This weight&apos;s part of the shortened gradient.</source>
        <translation>길이를 줄인 기울기 가운데 이 가중치의 몫입니다.</translation>
    </message>
    <message>
        <source>Each number of the gradient stays between − c and + c.</source>
        <translation>기울기의 수는 저마다 − c와 + c 사이에 머무릅니다.</translation>
    </message>
    <message>
        <source>The learning rate that is set, times what the schedule makes of it in this epoch.</source>
        <translation>설정한 학습률에 이 에포크의 스케줄 배율을 곱한 것입니다.</translation>
    </message>
    <message>
        <source>A share of the weight is taken off, past the optimizer&apos;s memory.</source>
        <translation>옵티마이저의 기억을 거치지 않고 가중치의 일부를 덜어 냅니다.</translation>
    </message>
    <message>
        <source>What the optimizer works out or remembers: the value before, and after this update.</source>
        <translation>옵티마이저가 계산하거나 기억하는 것입니다. 이번 갱신 전의 값과 후의 값을 보여 줍니다.</translation>
    </message>
    <message>
        <source>How far the optimizer&apos;s rule moves the weight or bias.</source>
        <translation>옵티마이저의 규칙이 가중치나 편향을 얼마나 옮기는지 나타냅니다.</translation>
    </message>
    <message>
        <source>The value after the update: what it was, and the move.</source>
        <translation>갱신한 뒤의 값입니다. 전의 값에 이동량을 더한 것입니다.</translation>
    </message>
    <message>
        <source>No update changes a frozen layer.</source>
        <translation>동결한 층은 어떤 갱신으로도 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Chain of {name}.</source>
        <translation>{name}의 연쇄입니다.</translation>
    </message>
    <message>
        <source>Chain of {name}, row by row.</source>
        <translation>{name}의 연쇄, 배치 순서대로 한 행씩.</translation>
    </message>
    <message>
        <source>Chain of {name}, largest gradients first.</source>
        <translation>{name}의 연쇄, 기울기가 큰 행부터.</translation>
    </message>
    <message>
        <source>Chain of {name}, the batch&apos;s first rows.</source>
        <translation>{name}의 연쇄, 배치의 처음 행들.</translation>
    </message>
    <message>
        <source>Select another in the picture.</source>
        <translation>그림에서 다른 것을 선택합니다.</translation>
    </message>
    <message>
        <source>To select another, put this window back or move it aside.</source>
        <translation>다른 것을 고르려면 이 창을 제자리에 돌려놓거나 옆으로 옮깁니다.</translation>
    </message>
    <message>
        <source>Click a node, Shift+click another: the paths between them.</source>
        <translation>노드를 클릭하고 다른 노드를 Shift+클릭하면 두 노드 사이의 경로가 보입니다.</translation>
    </message>
    <message>
        <source>{name} · chain</source>
        <translation>{name} · 연쇄</translation>
    </message>
    <message>
        <source>{name}: {equation}</source>
        <translation>{name}: {equation}</translation>
    </message>
    <message>
        <source>{name}: {equation}. The step that is shown.</source>
        <translation>{name}: {equation}. 지금 보는 단계입니다.</translation>
    </message>
    <message>
        <source>{name}: not computed yet</source>
        <translation>{name}: 아직 계산하지 않음</translation>
    </message>
    <message>
        <source>List only the rows that count</source>
        <translation>중요한 행만 나열하기</translation>
    </message>
</context>
<context>
    <name>ChapterRow</name>
    <message>
        <source>Chapter {number}: {title}, {done} of {count} lessons done</source>
        <translation>{number}장: {title}, 수업 {count}개 가운데 {done}개 마침</translation>
    </message>
    <message>
        <source>{done} of {count} lessons done</source>
        <translation>수업 {count}개 중 {done}개 완료</translation>
    </message>
    <message>
        <source>Open; Left closes it.</source>
        <translation>펼쳐져 있습니다. 왼쪽 화살표로 접습니다.</translation>
    </message>
    <message>
        <source>Closed; Right opens it.</source>
        <translation>접혀 있습니다. 오른쪽 화살표로 펼칩니다.</translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message>
        <source>Comparing: {done} of {total} parameters so far</source>
        <translation>비교하는 중: 매개변수 {total}개 가운데 {done}개</translation>
    </message>
    <message>
        <source>Stopped after {done} of {total} parameters</source>
        <translation>매개변수 {total}개 가운데 {done}개에서 멈춤</translation>
    </message>
    <message>
        <source>{wrong} of {total} gradients differ from their differences</source>
        <translation>기울기 {total}개 가운데 {wrong}개가 수치 미분과 다릅니다</translation>
    </message>
    <message>
        <source>{right} of {total} gradients agree; none of the others can be judged</source>
        <translation>기울기 {total}개 가운데 {right}개가 일치하고, 나머지는 판정할 수 없습니다</translation>
    </message>
    <message>
        <source>All {total} gradients agree with their differences</source>
        <translation>기울기 {total}개가 모두 수치 미분과 일치합니다</translation>
    </message>
    <message>
        <source>Differences in the table are central, with the step {step} = ∛ε: one that suits every weight.</source>
        <translation>표의 차분은 중앙 차분이고 간격은 {step} = ∛ε입니다. 어느 가중치에나 알맞은 간격입니다.</translation>
    </message>
    <message>
        <source>Dropout is off here, or each pass would be another network.</source>
        <translation>드롭아웃은 끕니다. 켜면 계산할 때마다 다른 신경망이 됩니다.</translation>
    </message>
    <message>
        <source>L1 and L2 are left out: their slopes need no pass back.</source>
        <translation>L1과 L2는 넣지 않습니다. 역전파 없이 미분할 수 있기 때문입니다.</translation>
    </message>
    <message>
        <source>Loss of training row {row}: your own row, which is shown, may have no target.</source>
        <translation>학습 행 {row}의 손실을 미분합니다. 지금 보고 있는 직접 입력한 행에는 목푯값이 없을 수 있습니다.</translation>
    </message>
    <message>
        <source>Mean loss of the next batch, rows: {count}.</source>
        <translation>다음 배치의 행 {count}개의 평균 손실을 미분합니다.</translation>
    </message>
    <message>
        <source>Mean loss of all training rows, {count}.</source>
        <translation>모든 학습 행 {count}개의 평균 손실을 미분합니다.</translation>
    </message>
    <message>
        <source>Loss of training row {row}, the one that is shown.</source>
        <translation>보고 있는 학습 행 {row}의 손실을 미분합니다.</translation>
    </message>
    <message>
        <source>From a step of {step} on, {sums} goes over a kink, where the slope jumps: the difference is then the slope of neither side.</source>
        <translation>간격이 {step} 이상이면 {sums}이(가) 꺾이는 점을 넘어갑니다. 그곳에서는 미분값이 갑자기 바뀌므로, 차분은 어느 쪽의 기울기도 아닙니다.</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>F1: more about {name}</source>
        <translation>F1: {name} 도움말</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>Output layer</source>
        <translation>출력층</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실 함수</translation>
    </message>
    <message>
        <source>What makes the prediction of the sum.</source>
        <translation>합을 예측으로 만드는 함수입니다.</translation>
    </message>
    <message>
        <source>How wrong the prediction is, as a number.</source>
        <translation>예측이 얼마나 틀렸는지를 나타내는 수입니다.</translation>
    </message>
    <message>
        <source>The task decides</source>
        <translation>문제가 정합니다</translation>
    </message>
    <message>
        <source>Where lecture notes differ</source>
        <translation>강의 자료와 다른 점</translation>
    </message>
    <message>
        <source>A pair of your own for this task</source>
        <translation>이 문제에 직접 고른 짝</translation>
    </message>
    <message>
        <source>Which output layer and loss go with which task</source>
        <translation>어떤 문제에 어떤 출력층과 손실 함수가 맞는지</translation>
    </message>
    <message>
        <source>task</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>target</source>
        <translation>목푯값</translation>
    </message>
    <message>
        <source>output layer</source>
        <translation>출력층</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실 함수</translation>
    </message>
    <message>
        <source>in Keras</source>
        <translation>Keras에서</translation>
    </message>
    <message>
        <source>What is to be found out</source>
        <translation>알아내려는 것</translation>
    </message>
    <message>
        <source>What the right answer looks like</source>
        <translation>정답의 모양</translation>
    </message>
    <message>
        <source>The activation of the last layer</source>
        <translation>마지막 층의 활성화 함수</translation>
    </message>
    <message>
        <source>What is made as small as possible</source>
        <translation>되도록 작게 만드는 것</translation>
    </message>
    <message>
        <source>The names of both in Keras: activation and loss</source>
        <translation>둘의 Keras 이름: 활성화 함수와 손실 함수</translation>
    </message>
    <message>
        <source>See the loss as a curve</source>
        <translation>손실을 곡선으로 보기</translation>
    </message>
    <message>
        <source>More about the loss</source>
        <translation>손실 함수 더 알아보기</translation>
    </message>
    <message>
        <source>Open the preset “{preset}”</source>
        <translation>프리셋 “{preset}” 열기</translation>
    </message>
    <message>
        <source>Choose a task</source>
        <translation>문제 고르기</translation>
    </message>
    <message>
        <source>Choose an output layer</source>
        <translation>출력층 고르기</translation>
    </message>
    <message>
        <source>Choose a loss</source>
        <translation>손실 함수 고르기</translation>
    </message>
    <message>
        <source>a number (regression)</source>
        <translation>수(회귀)</translation>
    </message>
    <message>
        <source>any number: 3.7</source>
        <translation>아무 수: 3.7</translation>
    </message>
    <message>
        <source>yes or no (binary)</source>
        <translation>예·아니요(이진 분류)</translation>
    </message>
    <message>
        <source>one output: 0 or 1</source>
        <translation>출력 하나: 0 또는 1</translation>
    </message>
    <message>
        <source>one of several classes</source>
        <translation>여러 클래스 가운데 하나</translation>
    </message>
    <message>
        <source>one-hot: 0 1 0</source>
        <translation>원-핫: 0 1 0</translation>
    </message>
    <message>
        <source>several labels at once</source>
        <translation>한꺼번에 여러 레이블</translation>
    </message>
    <message>
        <source>a yes or no each: 1 0 1</source>
        <translation>저마다 예·아니요: 1 0 1</translation>
    </message>
    <message>
        <source>“The last layer is sigmoid or tanh” contradicts the table: tanh reaches −1, which is no probability, and its logarithm does not exist.</source>
        <translation>“마지막 층은 시그모이드나 tanh”라는 말은 표와 어긋납니다. tanh는 −1까지 내려가는데, 그것은 확률이 아니며 로그도 없습니다.</translation>
    </message>
    <message>
        <source>½ Σ (a − y)² is often called mean squared error. It adds the outputs up and halves them; the mean divides by their number.</source>
        <translation>½ Σ (a − y)²을 평균제곱오차라고 부르기도 합니다. 이것은 출력마다의 제곱을 더해 반으로 나눈 것이고, 평균은 출력 수로 나눕니다.</translation>
    </message>
    <message>
        <source>Mean squared logarithmic error takes ln(1 + a), not ln(a) + 1: that would be the same as ln a, as the 1 falls out of the difference.</source>
        <translation>평균제곱로그오차는 ln(a) + 1이 아니라 ln(1 + a)를 씁니다. ln(a) + 1이라면 차를 구할 때 1이 없어져 ln a와 같습니다.</translation>
    </message>
    <message>
        <source>Cross-entropy does not need one-hot targets: shares such as 0.8 and 0.2 will do. Type some on the page of two networks.</source>
        <translation>교차 엔트로피의 목푯값이 꼭 원-핫일 필요는 없습니다. 0.8과 0.2처럼 나눈 몫이어도 됩니다. “두 신경망” 쪽에서 입력해 봅니다.</translation>
    </message>
    <message>
        <source>✗ {problem}</source>
        <translation>✗ {problem}</translation>
    </message>
    <message>
        <source>✓ This is the pair that goes with the task.</source>
        <translation>✓ 이 문제에 맞는 짝입니다.</translation>
    </message>
    <message>
        <source>This can be trained; the pair that goes with the task is {output} and {loss}.</source>
        <translation>이대로도 학습할 수 있습니다. 이 문제에 맞는 짝은 {output}와(과) {loss}입니다.</translation>
    </message>
</context>
<context>
    <name>ChosenPanel</name>
    <message>
        <source>gradient</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>error</source>
        <translation>오차</translation>
    </message>
    <message>
        <source>step h</source>
        <translation>간격 h</translation>
    </message>
    <message>
        <source>backpropagation</source>
        <translation>역전파</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>전진 차분</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>후진 차분</translation>
    </message>
    <message>
        <source>central</source>
        <translation>중앙 차분</translation>
    </message>
    <message>
        <source>The chain rule, exact but for rounding</source>
        <translation>연쇄법칙으로 구합니다. 반올림 오차 말고는 정확합니다.</translation>
    </message>
    <message>
        <source>No parameter is chosen</source>
        <translation>선택한 매개변수가 없습니다</translation>
    </message>
</context>
<context>
    <name>ClassWords</name>
    <message>
        <source>white</source>
        <translation>하얀</translation>
    </message>
    <message>
        <source>cat</source>
        <translation>고양이</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>강아지</translation>
    </message>
    <message>
        <source>pigeon</source>
        <translation>비둘기</translation>
    </message>
    <message>
        <source>horse</source>
        <translation>말</translation>
    </message>
    <message>
        <source>fish</source>
        <translation>물고기</translation>
    </message>
</context>
<context>
    <name>CodeBox</name>
    <message>
        <source>Copy the code</source>
        <translation>코드 복사</translation>
    </message>
</context>
<context>
    <name>ColumnFields</name>
    <message>
        <source>As all inputs</source>
        <translation>모든 입력과 같게</translation>
    </message>
    <message>
        <source>As is chosen for all inputs at the left.</source>
        <translation>왼쪽에서 모든 입력에 고른 대로 합니다.</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>스케일링</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Column “{name}”</source>
        <translation>“{name}” 열</translation>
    </message>
    <message>
        <source>{count} missing</source>
        <translation>빠진 값 {count}개</translation>
    </message>
    <message>
        <source>None missing</source>
        <translation>빠진 값 없음</translation>
    </message>
    <message>
        <source>Where a value is missing</source>
        <translation>값이 빠진 곳</translation>
    </message>
    <message>
        <source>Only of inputs gaps can be filled: a row without a target is left out.</source>
        <translation>입력의 빠진 값만 채울 수 있습니다. 목푯값이 없는 행은 뺍니다.</translation>
    </message>
    <message>
        <source>Classes go in as 0 and 1 and are not scaled; targets are scaled separately.</source>
        <translation>클래스는 0과 1로 들어가고 스케일링하지 않습니다. 목푯값은 따로 스케일링합니다.</translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message>
        <source>{count} different: {names}. {gaps}</source>
        <translation>서로 다른 것 {count}개: {names}. {gaps}</translation>
    </message>
    <message>
        <source>none missing</source>
        <translation>빠진 값 없음</translation>
    </message>
    <message>
        <source>{count} missing ({share})</source>
        <translation>빠진 값 {count}개 ({share})</translation>
    </message>
    <message>
        <source>{kind} · {count}</source>
        <translation>{kind} · {count}</translation>
    </message>
</context>
<context>
    <name>ColumnInputs</name>
    <message>
        <source>scaled {value}</source>
        <translation>스케일링 후 {value}</translation>
    </message>
</context>
<context>
    <name>CommentDialog</name>
    <message>
        <source>For example: train it three times. Which hidden nodes do the same?</source>
        <translation>예: 세 번 학습합니다. 어느 은닉 노드가 같은 일을 합니까?</translation>
    </message>
    <message>
        <source>&amp;Comment for the class (shown where the file is opened):</source>
        <translation>파일을 열 때 학급에 보일 설명(&amp;C):</translation>
    </message>
    <message>
        <source>{n} characters too many</source>
        <translation>{n}자 초과</translation>
    </message>
</context>
<context>
    <name>CommentNote</name>
    <message>
        <source>Click to change the comment, as Edit → Comment… does.</source>
        <translation>클릭하면 “편집 → 설명…”에서처럼 설명을 바꿀 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>ComparisonModel</name>
    <message>
        <source>Activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>now: |δ| H1 ÷ Out</source>
        <translation>지금: |δ| 은닉1 ÷ 출력</translation>
    </message>
    <message>
        <source>trained: |δ| of H1</source>
        <translation>학습 뒤: 은닉1의 |δ|</translation>
    </message>
    <message>
        <source>trained: |δ| H1 ÷ Out</source>
        <translation>학습 뒤: |δ| 은닉1 ÷ 출력</translation>
    </message>
    <message>
        <source>dead nodes</source>
        <translation>죽은 노드</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>now: |δ| of H1</source>
        <translation>지금: 은닉1의 |δ|</translation>
    </message>
    <message>
        <source>What all hidden layers have in place of their own activation</source>
        <translation>모든 은닉층에 제 활성화 함수 대신 넣은 것</translation>
    </message>
    <message>
        <source>Size of δ in the first layer, with the weights as they stand</source>
        <translation>지금 가중치로 본 첫 층의 δ 크기</translation>
    </message>
    <message>
        <source>What the first layer&apos;s δ is of that of the outputs, as the weights stand</source>
        <translation>지금 가중치로 본, 첫 층의 δ를 출력의 δ로 나눈 값</translation>
    </message>
    <message>
        <source>Size of δ in the first layer, after training from the first weights</source>
        <translation>초기 가중치에서 학습한 뒤 첫 층의 δ 크기</translation>
    </message>
    <message>
        <source>What the first layer&apos;s δ is of that of the outputs, after training</source>
        <translation>학습한 뒤, 첫 층의 δ를 출력의 δ로 나눈 값</translation>
    </message>
    <message>
        <source>Hidden nodes whose slope is 0 in every row, after training</source>
        <translation>학습한 뒤 모든 행에서 미분값이 0인 은닉 노드</translation>
    </message>
    <message>
        <source>The mean loss that training has come to</source>
        <translation>학습으로 얻은 평균 손실</translation>
    </message>
    <message>
        <source>diverged at update {update}</source>
        <translation>갱신 {update}에서 발산</translation>
    </message>
</context>
<context>
    <name>ComparisonTable</name>
    <message>
        <source>Activations compared</source>
        <translation>활성화 함수 비교</translation>
    </message>
</context>
<context>
    <name>ComposedView</name>
    <message>
        <source>Truth table of the network</source>
        <translation>신경망의 진리표</translation>
    </message>
    <message>
        <source>What {gate} gives</source>
        <translation>{gate} 노드의 출력</translation>
    </message>
    <message>
        <source>The first input</source>
        <translation>첫째 입력</translation>
    </message>
    <message>
        <source>The second input</source>
        <translation>둘째 입력</translation>
    </message>
    <message>
        <source>The target: 1 where exactly one input is 1</source>
        <translation>목푯값: 입력 가운데 하나만 1이면 1</translation>
    </message>
</context>
<context>
    <name>ConfusionMatrix</name>
    <message>
        <source>Confusion matrix</source>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>{true} \ {predicted}</source>
        <translation>{true} \ {predicted}</translation>
    </message>
    <message>
        <source>{count} of {total} rows of {true} were taken for {found}</source>
        <translation>실제 {true}: {total}행 가운데 {count}행을 {found}(으)로 예측</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>true</source>
        <translation>실제</translation>
    </message>
</context>
<context>
    <name>ContentsPage</name>
    <message>
        <source>Lessons</source>
        <translation>수업</translation>
    </message>
</context>
<context>
    <name>ContentsTree</name>
    <message>
        <source>Contents</source>
        <translation>차례</translation>
    </message>
</context>
<context>
    <name>Controller</name>
    <message>
        <source>Every layer is frozen, so nothing can learn. Thaw one of them.</source>
        <translation>모든 층이 동결되어 있어 학습할 것이 없습니다. 한 층이라도 동결을 해제하면 학습할 수 있습니다.</translation>
    </message>
    <message>
        <source>With {activation} the derivative is zero everywhere, so gradient descent cannot move these weights. Choose the perceptron criterion as loss, or sigmoid outputs.</source>
        <translation>{activation}의 미분값은 어디에서나 0이어서 경사하강법으로는 이 가중치를 움직일 수 없습니다. 손실 함수를 퍼셉트론 기준으로 바꾸거나 출력을 시그모이드로 바꾸면 학습할 수 있습니다.</translation>
    </message>
    <message>
        <source>With {activation} the derivative is zero everywhere, so nothing in front of hidden layer {layer} learns. Choose another activation there.</source>
        <translation>{activation}의 미분값은 어디에서나 0이어서 은닉층 {layer}까지는 아무것도 학습하지 못합니다. 그 층의 활성화 함수를 바꾸면 학습할 수 있습니다.</translation>
    </message>
    <message>
        <source>Training begins as soon as the scenario is ready.</source>
        <translation>시나리오가 준비되면 바로 학습을 시작합니다.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>처음으로</translation>
    </message>
    <message>
        <source>New weights</source>
        <translation>새 가중치</translation>
    </message>
    <message>
        <source>Freeze a layer</source>
        <translation>층 동결</translation>
    </message>
    <message>
        <source>Freeze layers</source>
        <translation>여러 층 동결</translation>
    </message>
    <message>
        <source>Thaw a layer</source>
        <translation>층 동결 해제</translation>
    </message>
</context>
<context>
    <name>CopyMenu</name>
    <message>
        <source>Copy all as NumPy</source>
        <translation>모두 NumPy로 복사</translation>
    </message>
    <message>
        <source>Copy {matrix} as text between tabs</source>
        <translation>{matrix}을(를) 탭으로 나눈 텍스트로 복사</translation>
    </message>
    <message>
        <source>Copy {matrix} as NumPy</source>
        <translation>{matrix}을(를) NumPy로 복사</translation>
    </message>
    <message>
        <source>Copy {matrix} as LaTeX</source>
        <translation>{matrix}을(를) LaTeX로 복사</translation>
    </message>
</context>
<context>
    <name>CostCanvas</name>
    <message>
        <source>Time of a gradient against the number of parameters</source>
        <translation>매개변수의 수에 따른 기울기의 계산 시간</translation>
    </message>
    <message>
        <source>A million parameters: {back} by backpropagation, measured; {forth} by central differences, extrapolated.</source>
        <translation>매개변수가 백만 개이면 역전파는 {back}(측정값), 중앙 차분은 {forth}(추정값)이 걸립니다.</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>초</translation>
    </message>
    <message>
        <source>Measured once all gradients are compared.</source>
        <translation>모든 기울기를 비교하고 나면 잽니다.</translation>
    </message>
    <message>
        <source>extrapolated: {time}</source>
        <translation>추정값: {time}</translation>
    </message>
    <message>
        <source>this network: {count}</source>
        <translation>이 신경망: {count}</translation>
    </message>
    <message>
        <source>backpropagation</source>
        <translation>역전파</translation>
    </message>
    <message>
        <source>central differences</source>
        <translation>중앙 차분</translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation>매개변수 {count}개</translation>
    </message>
    <message>
        <source>backpropagation: {time}</source>
        <translation>역전파: {time}</translation>
    </message>
    <message>
        <source>differences: {time}</source>
        <translation>차분: {time}</translation>
    </message>
    <message>
        <source>differences, extrapolated: {time}</source>
        <translation>차분(추정값): {time}</translation>
    </message>
</context>
<context>
    <name>CurveCanvas</name>
    <message>
        <source>Watched numbers over the updates</source>
        <translation>갱신에 따른 값의 변화</translation>
    </message>
    <message>
        <source>{name}, {what}: {value}</source>
        <translation>{name}, {what}: {value}</translation>
    </message>
    <message>
        <source>update</source>
        <translation>갱신</translation>
    </message>
    <message>
        <source>Every watched number is hidden: tick one in the list.</source>
        <translation>모든 곡선을 숨겼습니다. 목록에서 체크하면 다시 보입니다.</translation>
    </message>
    <message>
        <source>Nothing is watched yet. Click a weight or a node in the network and press W, or choose a number above and press Add: its curve is drawn here, update by update.</source>
        <translation>아직 지켜보는 값이 없습니다. 신경망에서 가중치나 노드를 클릭하고 W를 누르거나, 위에서 값을 고르고 “추가”를 누르면 갱신할 때마다 곡선이 여기에 그려집니다.</translation>
    </message>
    <message>
        <source>size |value|</source>
        <translation>크기 |값|</translation>
    </message>
    <message>
        <source>share of own range</source>
        <translation>제 범위 안의 위치</translation>
    </message>
    <message>
        <source>value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>{symbol} {name}</source>
        <translation>{symbol} {name}</translation>
    </message>
    <message>
        <source>moment of the time line</source>
        <translation>시간선에 남은 순간</translation>
    </message>
    <message>
        <source>run before</source>
        <translation>이전 실행</translation>
    </message>
    <message>
        <source>after {count} updates</source>
        <translation>{count}번 갱신한 뒤</translation>
    </message>
    <message>
        <source>{symbol} {name} = {value}</source>
        <translation>{symbol} {name} = {value}</translation>
    </message>
    <message>
        <source>{symbol} {name} = {value}, in {low} … {high}</source>
        <translation>{symbol} {name} = {value}, 범위 {low} … {high}</translation>
    </message>
    <message>
        <source>its slope</source>
        <translation>그 기울기</translation>
    </message>
    <message>
        <source>{name}: E = {value}, slope {slope}</source>
        <translation>{name}: E = {value}, 기울기 {slope}</translation>
    </message>
    <message>
        <source>target y = {target}</source>
        <translation>목푯값 y = {target}</translation>
    </message>
</context>
<context>
    <name>CurvesCanvas</name>
    <message>
        <source>Loss of every start over the epochs</source>
        <translation>에포크에 따른 모든 출발점의 손실</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>loss, logarithmic</source>
        <translation>손실(로그)</translation>
    </message>
    <message>
        <source>One line a start: how its loss falls, and where it gets stuck.</source>
        <translation>곡선 하나가 출발점 하나입니다. 손실이 어떻게 줄고 어디에서 갇히는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>stuck above this line</source>
        <translation>이 선 위는 갇힘</translation>
    </message>
    <message>
        <source>stuck above the dashed line</source>
        <translation>점선 위는 갇힘</translation>
    </message>
    <message>
        <source>stuck: a row is wrong, whatever its loss</source>
        <translation>갇힘: 손실과 상관없이 틀린 행이 있음</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>해결</translation>
    </message>
    <message>
        <source>stuck</source>
        <translation>갇힘</translation>
    </message>
    <message>
        <source>median</source>
        <translation>중앙값</translation>
    </message>
    <message>
        <source>middle half of all starts</source>
        <translation>출발점의 가운데 50%</translation>
    </message>
    <message>
        <source>chosen start</source>
        <translation>선택한 출발점</translation>
    </message>
    <message>
        <source>{0} of the lines until it is done</source>
        <translation>끝날 때까지 곡선 {0}개만</translation>
    </message>
    <message>
        <source>start with seed {0}</source>
        <translation>시드 {0}의 출발점</translation>
    </message>
    <message>
        <source>epoch {0}: loss {1}</source>
        <translation>에포크 {0}: 손실 {1}</translation>
    </message>
    <message>
        <source>{name}′</source>
        <translation>{name}′</translation>
    </message>
    <message>
        <source>{name}: f({z}) = {value}, slope {slope}</source>
        <translation>{name}: f({z}) = {value}, 기울기 {slope}</translation>
    </message>
    <message>
        <source>{name}: slope below {flat}</source>
        <translation>{name}: 기울기 {flat} 미만</translation>
    </message>
    <message>
        <source>largest: {slope} at {z}</source>
        <translation>최대: {z}에서 {slope}</translation>
    </message>
</context>
<context>
    <name>CurvesPage</name>
    <message>
        <source>Curves of the function and of its derivative</source>
        <translation>함수와 도함수의 곡선</translation>
    </message>
    <message>
        <source>Follow the stepper</source>
        <translation>단계를 따라가기</translation>
    </message>
    <message>
        <source>Function and point are those of the node that is stepped through.</source>
        <translation>함수와 점은 단계별로 보고 있는 노드의 것입니다.</translation>
    </message>
    <message>
        <source>Not while practice asks for results: the curve would tell them.</source>
        <translation>연습에서 결과를 묻는 동안에는 쓸 수 없습니다. 곡선이 답을 알려 주기 때문입니다.</translation>
    </message>
    <message>
        <source>With NumPy</source>
        <translation>NumPy로 쓰면</translation>
    </message>
    <message>
        <source>The stepper stands at no node with a function of one sum: step in the network&apos;s window.</source>
        <translation>지금 단계에는 합 하나로 계산하는 함수의 노드가 없습니다. 신경망 창에서 단계를 진행합니다.</translation>
    </message>
    <message>
        <source>Node {node} of the row that is stepped through.</source>
        <translation>단계별로 보고 있는 행의 노드 {node}입니다.</translation>
    </message>
    <message>
        <source>The sum of node {node} is too large to be drawn here.</source>
        <translation>노드 {node}의 합은 너무 커서 여기에 그릴 수 없습니다.</translation>
    </message>
    <message>
        <source>training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>{part}: no row is of this class: no curve.</source>
        <translation>{part}: 이 클래스의 행이 없어 곡선을 그릴 수 없습니다.</translation>
    </message>
    <message>
        <source>{part}: every row is of this class: no ROC curve.</source>
        <translation>{part}: 모든 행이 이 클래스여서 ROC 곡선을 그릴 수 없습니다.</translation>
    </message>
    <message>
        <source>{part}, above {threshold}: {found} of {positives} found (recall {recall}), {mistaken} of {others} others mistaken for them ({rate}), precision {precision}.</source>
        <translation>{part}, 임계값 {threshold} 초과: {positives}행 가운데 {found}행을 찾음(재현율 {recall}), 다른 {others}행 가운데 {mistaken}행을 잘못 봄({rate}), 정밀도 {precision}.</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Target scaling</source>
        <translation>목푯값 스케일링</translation>
    </message>
    <message>
        <source>Targets of moderate size suit the learning rate; errors in per cent and logarithmic ones want them as they are.</source>
        <translation>목푯값의 크기가 적당해야 학습률이 잘 맞습니다. 백분율 오차와 로그 오차에는 목푯값을 그대로 두는 것이 좋습니다.</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>데이터 세트</translation>
    </message>
    <message>
        <source>The examples that the network learns from.</source>
        <translation>신경망이 보고 배우는 예제입니다.</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>스케일링</translation>
    </message>
    <message>
        <source>Features of similar size let one learning rate suit all weights.</source>
        <translation>특성의 크기가 서로 비슷하면 학습률 하나가 모든 가중치에 맞습니다.</translation>
    </message>
    <message>
        <source>Choose another data set</source>
        <translation>데이터 세트 바꾸기</translation>
    </message>
    <message>
        <source>Change number of rows</source>
        <translation>행 수 바꾸기</translation>
    </message>
    <message>
        <source>Change noise</source>
        <translation>잡음 바꾸기</translation>
    </message>
    <message>
        <source>Change validation share</source>
        <translation>검증 비율 바꾸기</translation>
    </message>
    <message>
        <source>Change data seed</source>
        <translation>데이터 시드 바꾸기</translation>
    </message>
    <message>
        <source>Change scaling</source>
        <translation>스케일링 바꾸기</translation>
    </message>
    <message>
        <source>Change scaling of targets</source>
        <translation>목푯값 스케일링 바꾸기</translation>
    </message>
    <message>
        <source>Preparing the rows …</source>
        <translation>데이터 준비 중…</translation>
    </message>
    <message>
        <source>{0} rows to train on, {1} to validate</source>
        <translation>학습 {0}행, 검증 {1}행</translation>
    </message>
    <message>
        <source>{0} row to train on</source>
        <translation>학습 {0}행</translation>
    </message>
    <message>
        <source>{0} rows to train on</source>
        <translation>학습 {0}행</translation>
    </message>
    <message>
        <source>Rows left out, for a value is missing in them: {count}.</source>
        <translation>값이 빠져 제외한 행: {count}개.</translation>
    </message>
    <message>
        <source>Missing values filled in: {count}.</source>
        <translation>채운 값: {count}개.</translation>
    </message>
</context>
<context>
    <name>DepthBench</name>
    <message>
        <source>Picture of one layer…</source>
        <translation>1층 그림…</translation>
    </message>
    <message>
        <source>Picture of two layers…</source>
        <translation>2층 그림…</translation>
    </message>
    <message>
        <source>Picture of three layers…</source>
        <translation>3층 그림…</translation>
    </message>
    <message>
        <source>Picture of the losses…</source>
        <translation>손실 그림…</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>처음부터 다시</translation>
    </message>
    <message>
        <source>One line stays below 91 %, and a single hidden layer of 8 tanh nodes bends round both moons: at least 138 of the 140 rows are right.</source>
        <translation>직선 하나는 91%를 넘지 못하고, tanh 노드 8개의 은닉층 하나는 두 초승달을 감아 돕니다. 140행 가운데 적어도 138행을 맞힙니다.</translation>
    </message>
    <message>
        <source>Training stopped: something unforeseen happened.</source>
        <translation>예상하지 못한 일이 생겨 학습이 멈췄습니다.</translation>
    </message>
</context>
<context>
    <name>DepthControls</name>
    <message>
        <source>Sets with two inputs and two classes.</source>
        <translation>입력이 두 개이고 클래스가 두 개인 데이터입니다.</translation>
    </message>
    <message>
        <source>What hidden nodes make of their sums.</source>
        <translation>은닉 노드가 가중합으로 만드는 값입니다.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Hidden nodes</source>
        <translation>은닉 노드</translation>
    </message>
    <message>
        <source>One &amp;epoch</source>
        <translation>한 에포크(&amp;E)</translation>
    </message>
    <message>
        <source>Start &amp;anew</source>
        <translation>처음부터(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Draw others</source>
        <translation>다시 뽑기(&amp;D)</translation>
    </message>
    <message>
        <source>Other rows and other first weights</source>
        <translation>다른 행과 다른 초기 가중치</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>일시 정지(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Train all three</source>
        <translation>셋 모두 학습(&amp;T)</translation>
    </message>
    <message>
        <source>{epochs} epochs, {updates} of at most {most} updates of each</source>
        <translation>{epochs}에포크, 저마다 갱신 {updates}번(많아야 {most}번)</translation>
    </message>
    <message>
        <source>Other data</source>
        <translation>다른 데이터</translation>
    </message>
    <message>
        <source>Other nodes</source>
        <translation>다른 노드</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>너비</translation>
    </message>
    <message>
        <source>Convex parts</source>
        <translation>볼록한 조각</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Draw others</source>
        <translation>다시 뽑기</translation>
    </message>
</context>
<context>
    <name>DepthLosses</name>
    <message>
        <source>Losses of the three networks</source>
        <translation>세 신경망의 손실</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Train: the mean losses appear here, epoch by epoch.</source>
        <translation>학습하면 평균 손실이 에포크마다 여기에 그려집니다.</translation>
    </message>
    <message>
        <source>after epoch {epoch}</source>
        <translation>{epoch}에포크 뒤</translation>
    </message>
</context>
<context>
    <name>DepthWords</name>
    <message>
        <source>1 layer</source>
        <translation>1층</translation>
    </message>
    <message>
        <source>2 layers</source>
        <translation>2층</translation>
    </message>
    <message>
        <source>3 layers</source>
        <translation>3층</translation>
    </message>
    <message>
        <source>{layers}: {count} parameters</source>
        <translation>{layers}: 매개변수 {count}개</translation>
    </message>
    <message>
        <source>{layers}: {count} parameters learn</source>
        <translation>{layers}: 배우는 매개변수 {count}개</translation>
    </message>
    <message>
        <source>a half-plane</source>
        <translation>반평면</translation>
    </message>
    <message>
        <source>bends: 1 hidden layer</source>
        <translation>휘어집니다: 은닉층 1개</translation>
    </message>
    <message>
        <source>bends: 2 hidden layers</source>
        <translation>휘어집니다: 은닉층 2개</translation>
    </message>
    <message>
        <source>convex: lines joined by AND</source>
        <translation>볼록: 직선을 AND로 묶음</translation>
    </message>
    <message>
        <source>{count} convex parts joined by OR</source>
        <translation>볼록한 조각 {count}개를 OR로 묶음</translation>
    </message>
    <message>
        <source>{share}: {right} of {rows} · loss {loss}</source>
        <translation>{share}: {rows}행 중 {right}행 · 손실 {loss}</translation>
    </message>
    <message>
        <source>Hidden nodes are steps, on one side of a line 1 and on the other 0. Layer 2 is fixed as AND of k lines (weights 1, bias −(k − ½)), layer 3 as OR (weights 1, bias −½). Only the lines learn: a step has no slope, so that a steep sigmoid stands in for it. Drawn and counted are real steps; the loss is the stand-in&apos;s.</source>
        <translation>은닉 노드는 계단입니다. 직선의 한쪽에서 1, 다른 쪽에서 0입니다. 둘째 층은 직선 k개의 AND(가중치 1, 편향 −(k − ½))로, 셋째 층은 OR(가중치 1, 편향 −½)로 정해져 있습니다. 직선만 배웁니다. 계단에는 기울기가 없어 가파른 시그모이드가 대신합니다. 그림과 맞힌 행의 수는 진짜 계단으로, 손실은 대신하는 시그모이드로 구합니다.</translation>
    </message>
    <message>
        <source>Hidden nodes are smooth and all weights learn. Layers are counted by their weights: two layers have one hidden layer. All three take the same rows in the same order, 16 an update, with Adam.</source>
        <translation>은닉 노드는 매끄럽고 모든 가중치가 배웁니다. 층은 가중치를 기준으로 셉니다. 2층에는 은닉층이 하나 있습니다. 셋 모두 같은 행을 같은 순서로, 갱신마다 16행씩 Adam으로 배웁니다.</translation>
    </message>
</context>
<context>
    <name>DerivationView</name>
    <message>
        <source>simplified</source>
        <translation>정리</translation>
    </message>
    <message>
        <source>{form}
with u = {inner}</source>
        <translation>{form}
u = {inner}</translation>
    </message>
    <message>
        <source>With the values of now it is {number}: of two equal values the rule takes neither. Both have the same slope, so the graph&apos;s {graph} is right.</source>
        <translation>지금 값으로 계산하면 {number}입니다. 미분법은 두 값이 같으면 어느 쪽도 고르지 않습니다. 두 값의 기울기가 같으므로 그래프의 {graph}이(가) 맞습니다.</translation>
    </message>
    <message>
        <source>With the values of now it is {number}; the graph has {graph}.</source>
        <translation>지금 값으로 계산하면 {number}이고 그래프는 {graph}입니다.</translation>
    </message>
    <message>
        <source>The derivative, line by line</source>
        <translation>한 줄씩 쓴 미분</translation>
    </message>
    <message>
        <source>There is no variable to derive by.</source>
        <translation>미분할 변수가 없습니다.</translation>
    </message>
    <message>
        <source>The graph has no derivative here to compare it with.</source>
        <translation>여기에는 그래프의 미분값이 없어 견줄 수 없습니다.</translation>
    </message>
    <message>
        <source>With the values of now it is {number}, as in the graph. ✓</source>
        <translation>지금 값으로 계산하면 {number}이며, 그래프와 같습니다. ✓</translation>
    </message>
    <message>
        <source>With the values of now a part of the formula has no value, such as ln(0) or 0/0; the graph has {graph}.</source>
        <translation>지금 값으로는 식에 ln(0)이나 0/0처럼 값이 없는 부분이 있습니다. 그래프는 {graph}입니다.</translation>
    </message>
    <message>
        <source>With the values of now it is {number}; the graph has {graph}: at a kink there is no single derivative.</source>
        <translation>지금 값으로 계산하면 {number}이고 그래프는 {graph}입니다. 꺾이는 점에서는 미분값이 하나로 정해지지 않습니다.</translation>
    </message>
</context>
<context>
    <name>DivergenceWords</name>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>A weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>What the optimizer remembers</source>
        <translation>옵티마이저가 기억하는 값</translation>
    </message>
    <message>
        <source>The loss grew from {first} at epoch {begun} to {now} at epoch {epoch}: the learning rate {rate} is probably too large.</source>
        <translation>손실이 에포크 {begun}의 {first}에서 에포크 {epoch}의 {now}까지 커졌습니다. 학습률 {rate}이(가) 너무 큰 듯합니다.</translation>
    </message>
    <message>
        <source>New weights and learning rate</source>
        <translation>새 가중치와 학습률</translation>
    </message>
    <message>
        <source>Reset to step again.</source>
        <translation>“처음으로”를 누르면 다시 한 단계씩 진행할 수 있습니다.</translation>
    </message>
    <message>
        <source>“{offer}” brings the steps back: it was tried on a copy and works.</source>
        <translation>미리 시험해 보니, “{offer}”을(를) 고르면 다시 갱신을 한 단계씩 따라갈 수 있습니다.</translation>
    </message>
    <message>
        <source>The best weights, those of epoch {best}, are back.</source>
        <translation>가장 좋았던 에포크 {best}의 가중치로 되돌렸습니다.</translation>
    </message>
    <message>
        <source>The weights kept, of update {update}, have a loss of {loss}; the best were those of epoch {best}.</source>
        <translation>{update}번째 갱신의 가중치(손실 {loss})를 남겨 두었습니다. 가장 좋은 가중치는 에포크 {best}의 것입니다.</translation>
    </message>
    <message>
        <source>The weights kept, of update {update}, have a loss of {loss}: begin again.</source>
        <translation>{update}번째 갱신의 가중치(손실 {loss})를 남겨 두었습니다. 처음부터 다시 시작해야 합니다.</translation>
    </message>
    <message>
        <source>The last good weights, of update {update}, are kept; the best were those of epoch {best}.</source>
        <translation>마지막으로 정상이었던 {update}번째 갱신의 가중치를 남겨 두었습니다. 가장 좋은 가중치는 에포크 {best}의 것입니다.</translation>
    </message>
    <message>
        <source>The last good weights, of update {update}, are kept.</source>
        <translation>마지막으로 정상이었던 {update}번째 갱신의 가중치를 남겨 두었습니다.</translation>
    </message>
    <message>
        <source>In so large a network “{offer}” was tried for {updates} updates on {rows} rows only.</source>
        <translation>신경망이 커서 “{offer}”은(는) {rows}행으로 {updates}회만 갱신해 시험했습니다.</translation>
    </message>
    <message>
        <source>{what} became infinite at update {update} in {layer}: the first weights are huge, up to {weights}.</source>
        <translation>{update}번째 갱신 때 {layer}에서 {what}이(가) 무한대가 되었습니다. 최대 {weights}에 이를 만큼 초기 가중치가 지나치게 큽니다.</translation>
    </message>
    <message>
        <source>{what} became infinite at update {update} in {layer}: the inputs are huge, up to {inputs}.</source>
        <translation>{update}번째 갱신 때 {layer}에서 {what}이(가) 무한대가 되었습니다. 최대 {inputs}에 이를 만큼 입력이 지나치게 큽니다.</translation>
    </message>
    <message>
        <source>{what} became infinite at update {update} in {layer}: the first weights probably do not suit.</source>
        <translation>{update}번째 갱신 때 {layer}에서 {what}이(가) 무한대가 되었습니다. 초기 가중치가 맞지 않는 듯합니다.</translation>
    </message>
    <message>
        <source>{what} became infinite at update {update} in {layer}: from these first weights it does at smaller learning rates too.</source>
        <translation>{update}번째 갱신 때 {layer}에서 {what}이(가) 무한대가 되었습니다. 이 초기 가중치에서는 학습률을 더 작게 해도 마찬가지입니다.</translation>
    </message>
    <message>
        <source>{what} became infinite at update {update} in {layer}. A smaller learning rate may help; trying it out would take too long here.</source>
        <translation>{update}번째 갱신 때 {layer}에서 {what}이(가) 무한대가 되었습니다. 학습률을 더 작게 하면 나아질 수 있지만, 여기서 시험해 보기에는 시간이 너무 오래 걸립니다.</translation>
    </message>
    <message>
        <source>{what} became infinite at update {update} in {layer}, and neither a smaller learning rate nor other weights help, nor both together.</source>
        <translation>{update}번째 갱신 때 {layer}에서 {what}이(가) 무한대가 되었습니다. 학습률을 줄이거나 가중치를 바꾸어도, 둘을 함께 해도 나아지지 않습니다.</translation>
    </message>
    <message>
        <source>{what} became infinite at update {update} in {layer}: the learning rate {rate} is probably too large. In so large a network {smaller} was tried for {updates} updates on {rows} rows only.</source>
        <translation>{update}번째 갱신 때 {layer}에서 {what}이(가) 무한대가 되었습니다. 학습률({rate})이 너무 큰 듯합니다. 신경망이 커서 학습률 {smaller}은(는) {rows}행으로 {updates}회만 갱신해 시험했습니다.</translation>
    </message>
    <message>
        <source>{what} became infinite at update {update} in {layer}: the learning rate {rate} is too large.</source>
        <translation>{update}번째 갱신 때 {layer}에서 {what}이(가) 무한대가 되었습니다. 학습률({rate})이 너무 큽니다.</translation>
    </message>
    <message>
        <source>Reset and try {rate}</source>
        <translation>학습률 {rate}(으)로 처음부터 해 보기</translation>
    </message>
    <message>
        <source>Reset with {rate}</source>
        <translation>학습률 {rate}(으)로 처음부터 해 보기</translation>
    </message>
    <message>
        <source>New weights</source>
        <translation>새 가중치</translation>
    </message>
    <message>
        <source>New weights with {rate}</source>
        <translation>새 가중치와 학습률 {rate}</translation>
    </message>
    <message>
        <source>Standardize the inputs</source>
        <translation>입력 표준화</translation>
    </message>
    <message>
        <source>Change learning rate</source>
        <translation>학습률 바꾸기</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Open {title}</source>
        <translation>{title} 열기</translation>
    </message>
    <message>
        <source>The scenario is still being prepared; try again in a moment.</source>
        <translation>시나리오를 아직 준비하고 있습니다. 잠시 뒤에 다시 하면 됩니다.</translation>
    </message>
</context>
<context>
    <name>EdgeStrip</name>
    <message>
        <source>Hide by</source>
        <translation>기준</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Hide the edges whose weight is small, whatever its sign</source>
        <translation>부호와 상관없이 가중치가 작은 연결선을 숨깁니다</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>Hide the edges whose gradient of the last update is small</source>
        <translation>마지막 갱신의 기울기가 작은 연결선을 숨깁니다</translation>
    </message>
    <message>
        <source>How many of the weakest edges are hidden</source>
        <translation>가장 약한 연결선을 얼마나 숨기는지</translation>
    </message>
    <message>
        <source>Draw the strong edges alone. The network computes with all of them; what is selected, followed or part of the step is always drawn.</source>
        <translation>강한 연결선만 그립니다. 신경망은 모든 연결선으로 계산합니다. 선택한 것, 따라가는 것, 지금 단계에 드는 것은 늘 그립니다.</translation>
    </message>
    <message>
        <source>Draw all edges again (H, Esc)</source>
        <translation>모든 연결선을 다시 그립니다(H, Esc)</translation>
    </message>
    <message>
        <source>Draw all edges again</source>
        <translation>모든 연결선 다시 그리기</translation>
    </message>
    <message>
        <source>No gradient yet: press Step or Train for the first update</source>
        <translation>아직 기울기가 없습니다. “다음 단계”나 “학습”을 누르면 첫 갱신에서 나옵니다.</translation>
    </message>
    <message>
        <source>No gradient yet: press Step or Train</source>
        <translation>기울기 없음: “다음 단계”나 “학습”을 누릅니다</translation>
    </message>
    <message>
        <source>No gradient yet</source>
        <translation>아직 기울기 없음</translation>
    </message>
    <message>
        <source>All {total} edges are drawn</source>
        <translation>연결선 {total}개를 모두 그립니다</translation>
    </message>
    <message>
        <source>{total} edges</source>
        <translation>연결선 {total}개</translation>
    </message>
    <message>
        <source>{size} · {hidden} of {total} edges hidden</source>
        <translation>{size} · 연결선 {total}개 중 {hidden}개 숨김</translation>
    </message>
    <message>
        <source>{size} · {hidden} of {total} hidden</source>
        <translation>{size} · {total}개 중 {hidden}개 숨김</translation>
    </message>
    <message>
        <source>{hidden} of {total} hidden</source>
        <translation>{total}개 중 {hidden}개 숨김</translation>
    </message>
</context>
<context>
    <name>EndPage</name>
    <message>
        <source>Lesson finished</source>
        <translation>수업을 마쳤습니다</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>남은 것</translation>
    </message>
    <message>
        <source>Hand in: save a file…</source>
        <translation>제출: 파일로 저장…</translation>
    </message>
    <message>
        <source>Writes your answers and what you made to a file. Give it to your teacher, by mail or as you agreed.</source>
        <translation>답과 만든 것을 파일에 씁니다. 메일이나 정해진 방법으로 선생님께 드립니다.</translation>
    </message>
    <message>
        <source>Worksheet…</source>
        <translation>학습지…</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>차례</translation>
    </message>
    <message>
        <source>The end of the lesson</source>
        <translation>수업의 끝</translation>
    </message>
    <message>
        <source>You have read all of it.</source>
        <translation>끝까지 읽었습니다.</translation>
    </message>
    <message>
        <source>All {points} points: everything is done.</source>
        <translation>{points}점 만점: 모두 마쳤습니다.</translation>
    </message>
    <message>
        <source>{score} of {points} points so far.</source>
        <translation>지금까지 {points}점 중 {score}점입니다.</translation>
    </message>
</context>
<context>
    <name>EndWords</name>
    <message>
        <source>The loss goal is reached after {epochs}: {figures}.</source>
        <translation>{epochs} 만에 목표 손실에 도달했습니다({figures}).</translation>
    </message>
    <message>
        <source>Training finished after {epochs}: {figures}.</source>
        <translation>{epochs} 학습을 마쳤습니다({figures}).</translation>
    </message>
    <message>
        <source>Stopped early: no better validation loss for {patience}. After {epochs}: {figures}.</source>
        <translation>{patience} 동안 검증 손실이 나아지지 않아 {epochs} 만에 조기 종료했습니다({figures}).</translation>
    </message>
    <message>
        <source>The loss goal is reached after {epochs}. The weights of epoch {best} are back: {figures}.</source>
        <translation>{epochs} 만에 목표 손실에 도달했고, 에포크 {best}의 가중치로 되돌렸습니다({figures}).</translation>
    </message>
    <message>
        <source>Training finished after {epochs}. The weights of epoch {best} are back: {figures}.</source>
        <translation>{epochs} 학습을 마치고 에포크 {best}의 가중치로 되돌렸습니다({figures}).</translation>
    </message>
    <message>
        <source>Stopped early: no better validation loss for {patience}. The weights of epoch {best} are back: {figures}.</source>
        <translation>{patience} 동안 검증 손실이 나아지지 않아 조기 종료하고, 에포크 {best}의 가중치로 되돌렸습니다({figures}).</translation>
    </message>
    <message>
        <source>Converged after {epochs}: every row is right, so the rule changes nothing more.</source>
        <translation>{epochs} 만에 수렴했습니다. 모든 행이 정답이어서 학습 규칙이 더 바꿀 것이 없습니다.</translation>
    </message>
    <message>
        <source>Of the validation rows {share} are right.</source>
        <translation>검증 행의 정확도는 {share}입니다.</translation>
    </message>
    <message>
        <source>loss {loss}, R² {r2}</source>
        <translation>손실 {loss}, R² {r2}</translation>
    </message>
    <message>
        <source>training loss {loss}, R² {r2}; {score} on validation data</source>
        <translation>학습 손실 {loss}, R² {r2}, 검증 데이터의 R² {score}</translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation>손실 {loss}</translation>
    </message>
    <message>
        <source>loss {loss}, {right} of {total} training rows right</source>
        <translation>손실 {loss}, 학습 {total}행 가운데 {right}행 정답</translation>
    </message>
    <message>
        <source>training loss {loss}, {right} of {total} rows right; {share} of the validation rows</source>
        <translation>학습 손실 {loss}, {total}행 가운데 {right}행 정답, 검증 행 정확도 {share}</translation>
    </message>
    <message>
        <source>The best validation loss, {loss}, was that of epoch {best}.</source>
        <translation>가장 작은 검증 손실은 에포크 {best}의 {loss}입니다.</translation>
    </message>
    <message>
        <source>R² below 0.5 explains less than half of the targets&apos; spread.</source>
        <translation>R²이 0.5보다 작으면 목푯값의 분산을 절반도 설명하지 못한 것입니다.</translation>
    </message>
    <message>
        <source>R² of 0 or less is no better than always giving the mean.</source>
        <translation>R²이 0 이하면 늘 평균으로 답하는 것보다 나을 것이 없습니다.</translation>
    </message>
    <message>
        <source>Train goes on; New weights may end elsewhere.</source>
        <translation>“학습”을 누르면 이어서 학습합니다. “새 가중치”로 시작하면 다른 결과에 이를 수 있습니다.</translation>
    </message>
    <message>
        <source>Dead, with slope 0 in every row: {nodes}. New weights may do better.</source>
        <translation>모든 행에서 미분값이 0인 죽은 노드는 {nodes}입니다. “새 가중치”로 시작하면 나아질 수 있습니다.</translation>
    </message>
    <message>
        <source>Saturated, with hardly any slope: {nodes}. New weights may do better.</source>
        <translation>포화되어 미분값이 거의 0인 노드는 {nodes}입니다. “새 가중치”로 시작하면 나아질 수 있습니다.</translation>
    </message>
    <message>
        <source>Stopped early: no better training loss for {patience}. After {epochs}: {figures}.</source>
        <translation>{patience} 동안 학습 손실이 나아지지 않아 {epochs} 만에 조기 종료했습니다({figures}).</translation>
    </message>
    <message>
        <source>Stopped early: no better training loss for {patience}. The weights of epoch {best} are back: {figures}.</source>
        <translation>{patience} 동안 학습 손실이 나아지지 않아 조기 종료하고, 에포크 {best}의 가중치로 되돌렸습니다({figures}).</translation>
    </message>
    <message>
        <source>The best training loss, {loss}, was that of epoch {best}.</source>
        <translation>가장 작은 학습 손실은 에포크 {best}의 {loss}입니다.</translation>
    </message>
    <message>
        <source>The training loss is higher than at first: try a smaller learning rate than {rate}.</source>
        <translation>학습 손실이 처음보다 커졌습니다. 학습률을 {rate}보다 작게 하면 나아질 수 있습니다.</translation>
    </message>
    <message>
        <source>The training loss jumps up and down: try a smaller learning rate than {rate}.</source>
        <translation>학습 손실이 오르락내리락합니다. 학습률을 {rate}보다 작게 하면 나아질 수 있습니다.</translation>
    </message>
    <message>
        <source>At the learning rate {rate} the training loss hardly falls: with {larger}, tried from the same first weights, it came down to {loss}.</source>
        <translation>학습률 {rate}에서는 학습 손실이 거의 줄지 않습니다. 같은 초기 가중치에서 {larger}(으)로 시험해 보니 {loss}까지 줄었습니다.</translation>
    </message>
    <message>
        <source>The training loss hardly falls any more: New weights may end elsewhere.</source>
        <translation>학습 손실이 이제 거의 줄지 않습니다. “새 가중치”로 시작하면 다른 결과에 이를 수 있습니다.</translation>
    </message>
    <message>
        <source>The training loss alone is still falling: going on would learn its rows by heart.</source>
        <translation>학습 손실만 아직 줄고 있습니다. 더 학습하면 학습 행을 외우게 됩니다.</translation>
    </message>
    <message>
        <source>The training loss is still falling: Train goes on; a larger learning rate is faster.</source>
        <translation>학습 손실이 아직 줄고 있습니다. “학습”을 누르면 이어서 학습하고, 학습률을 키우면 더 빨라집니다.</translation>
    </message>
    <message>
        <source>No straight line separates the classes, so the perceptron rule never settles.</source>
        <translation>클래스를 나누는 직선이 없으므로, 퍼셉트론 학습 규칙은 끝내 수렴하지 않습니다.</translation>
    </message>
    <message>
        <source>No plane separates the classes, so the perceptron rule never settles.</source>
        <translation>클래스를 나누는 평면이 없으므로, 퍼셉트론 학습 규칙은 끝내 수렴하지 않습니다.</translation>
    </message>
    <message>
        <source>With a hidden layer of another activation it can be learnt.</source>
        <translation>다른 활성화 함수를 쓰는 은닉층을 두면 학습할 수 있습니다.</translation>
    </message>
    <message>
        <source>No straight line separates the classes, so the perceptron rule never settles: it goes round in circles.</source>
        <translation>클래스를 나누는 직선이 없으므로, 퍼셉트론 학습 규칙은 끝내 수렴하지 않고 가중치가 같은 자리를 맴돕니다.</translation>
    </message>
    <message>
        <source>No plane separates the classes, so the perceptron rule never settles: it goes round in circles.</source>
        <translation>클래스를 나누는 평면이 없으므로, 퍼셉트론 학습 규칙은 끝내 수렴하지 않고 가중치가 같은 자리를 맴돕니다.</translation>
    </message>
    <message>
        <source>1 epoch</source>
        <translation>1에포크</translation>
    </message>
    <message>
        <source>{n} epochs</source>
        <translation>{n}에포크</translation>
    </message>
</context>
<context>
    <name>EntryView</name>
    <message>
        <source>No term is called that.</source>
        <translation>그런 이름의 용어가 없습니다.</translation>
    </message>
    <message>
        <source>{language}: {names}</source>
        <translation>{language}: {names}</translation>
    </message>
    <message>
        <source>Also called: {names}</source>
        <translation>다른 이름: {names}</translation>
    </message>
    <message>
        <source>See also: {terms}</source>
        <translation>관련 용어: {terms}</translation>
    </message>
    <message>
        <source>English</source>
        <translation>영어</translation>
    </message>
</context>
<context>
    <name>EpochRow</name>
    <message>
        <source>Epoch that is shown</source>
        <translation>표시 중인 에포크</translation>
    </message>
    <message>
        <source>Go back to an earlier epoch of the study</source>
        <translation>실험의 지난 에포크로 돌아갑니다</translation>
    </message>
    <message>
        <source>Watch again</source>
        <translation>다시 보기</translation>
    </message>
    <message>
        <source>Watch the losses fall again, from the first epoch on</source>
        <translation>첫 에포크부터 손실이 줄어드는 과정을 다시 봅니다</translation>
    </message>
    <message>
        <source>epoch {0}</source>
        <translation>에포크 {0}</translation>
    </message>
</context>
<context>
    <name>EquationView</name>
    <message>
        <source>{count} smaller terms, together {value}</source>
        <translation>더 작은 항 {count}개, 합 {value}</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>텍스트로 복사</translation>
    </message>
    <message>
        <source>Copy as LaTeX</source>
        <translation>LaTeX로 복사</translation>
    </message>
</context>
<context>
    <name>FamilyPicture</name>
    <message>
        <source>Family tree of the optimizers</source>
        <translation>옵티마이저 계보</translation>
    </message>
    <message>
        <source>GD</source>
        <translation>GD</translation>
    </message>
    <message>
        <source>Gradient descent: one step downhill for each pass over all rows.</source>
        <translation>경사하강법입니다. 모든 행을 한 번 볼 때마다 내리막으로 한 걸음 갑니다.</translation>
    </message>
    <message>
        <source>{0} Opens the race “{1}”.</source>
        <translation>{0} 클릭하면 “{1}” 경주가 열립니다.</translation>
    </message>
    <message>
        <source>Direction: where to go</source>
        <translation>방향: 어느 쪽으로</translation>
    </message>
    <message>
        <source>Step size: how far</source>
        <translation>보폭: 얼마나 멀리</translation>
    </message>
</context>
<context>
    <name>FamilyTree</name>
    <message>
        <source>Family tree of the optimizers</source>
        <translation>옵티마이저 계보</translation>
    </message>
    <message>
        <source>Each optimizer took its idea from the one above it. Adam joins both sides. Click a name to see its race.</source>
        <translation>옵티마이저는 저마다 바로 위의 옵티마이저에서 아이디어를 얻었습니다. Adam에서 두 갈래가 만납니다. 이름을 클릭하면 그 경주를 볼 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>Open {file}</source>
        <translation>{file} 열기</translation>
    </message>
    <message>
        <source>Opened {file}. Its comment: {comment}</source>
        <translation>{file}을(를) 열었습니다. 설명: {comment}</translation>
    </message>
    <message>
        <source>Opened {file}.</source>
        <translation>{file}을(를) 열었습니다.</translation>
    </message>
    <message>
        <source>Start from the weights of a saved network</source>
        <translation>저장한 신경망의 가중치로 시작</translation>
    </message>
    <message>
        <source>Deltascope networks (*.json);;All files (*)</source>
        <translation>Deltascope 신경망 (*.json);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Taken from {file}: {layers}. Other layers are drawn at random.</source>
        <translation>{file}에서 {layers}의 가중치를 가져왔습니다. 나머지 층의 가중치는 무작위로 뽑습니다.</translation>
    </message>
    <message>
        <source>Taken from {file}: every layer.</source>
        <translation>{file}에서 모든 층의 가중치를 가져왔습니다.</translation>
    </message>
    <message>
        <source>Open a network, a scenario, a workshop, a lesson or a table</source>
        <translation>신경망, 시나리오, 워크숍, 수업, 표 열기</translation>
    </message>
    <message>
        <source>Deltascope files and tables (*.json *.csv *.tsv *.tab *.txt);;Deltascope files (*.json);;Tables (*.csv *.tsv *.tab *.txt);;All files (*)</source>
        <translation>Deltascope 파일과 표 (*.json *.csv *.tsv *.tab *.txt);;Deltascope 파일 (*.json);;표 (*.csv *.tsv *.tab *.txt);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Export trained weights</source>
        <translation>학습한 가중치 내보내기</translation>
    </message>
    <message>
        <source>Deltascope network (*.json)</source>
        <translation>Deltascope 신경망 (*.json)</translation>
    </message>
    <message>
        <source>Nothing was exported to {path}: the network was still being opened.</source>
        <translation>신경망이 아직 열리는 중이어서 {path}에 아무것도 내보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Saving the weights to {path}…</source>
        <translation>가중치를 저장하는 중: {path}…</translation>
    </message>
    <message>
        <source>Exported {n} weights and biases to {path}</source>
        <translation>가중치와 편향 {n}개를 내보냈습니다: {path}</translation>
    </message>
    <message>
        <source>{path} is not written yet: the network is still at work.</source>
        <translation>{path}을(를) 아직 쓰지 못했습니다. 신경망이 아직 계산하고 있습니다.</translation>
    </message>
    <message>
        <source>Save set-up</source>
        <translation>설정 저장</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>저장…</translation>
    </message>
    <message>
        <source>Deltascope scenario (*.json)</source>
        <translation>Deltascope 시나리오 (*.json)</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Change comment</source>
        <translation>설명 바꾸기</translation>
    </message>
    <message>
        <source>Saved the set-up to {path}, without what was learnt. To keep that too, choose File → Export trained weights…</source>
        <translation>학습한 내용은 빼고 설정을 {path}에 저장했습니다. 학습한 내용까지 남기려면 “파일 → 학습한 가중치 내보내기…”를 고르면 됩니다.</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>그림 저장</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 그림 (*.png)</translation>
    </message>
    <message>
        <source>Saved the picture to {path}</source>
        <translation>그림을 저장했습니다: {path}</translation>
    </message>
    <message>
        <source>Save data</source>
        <translation>데이터 저장</translation>
    </message>
    <message>
        <source>Saved the data to {path}</source>
        <translation>데이터를 저장했습니다: {path}</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Replace file</source>
        <translation>파일 덮어쓰기</translation>
    </message>
    <message>
        <source>{file} exists already. Replace it?</source>
        <translation>{file} 파일이 이미 있습니다. 덮어쓰시겠습니까?</translation>
    </message>
    <message>
        <source>{count} of these files exist already, {file} among them. Replace them?</source>
        <translation>{file} 등 이 파일 가운데 {count}개가 이미 있습니다. 덮어쓰시겠습니까?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>덮어쓰기</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>다른 이름 고르기</translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message>
        <source>Findings</source>
        <translation>살펴볼 것</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… 외 {count}개</translation>
    </message>
</context>
<context>
    <name>FlowCanvas</name>
    <message>
        <source>The table of this panel has its numbers</source>
        <translation>이 패널의 표에 수가 있습니다</translation>
    </message>
    <message>
        <source>after {updates} updates · epoch {epoch}</source>
        <translation>갱신 {updates}번 뒤 · 에포크 {epoch}</translation>
    </message>
    <message>
        <source>What each layer gets back and passes on appears here.</source>
        <translation>층마다 되돌려 받고 넘겨주는 것이 여기에 나타납니다.</translation>
    </message>
</context>
<context>
    <name>FlowModel</name>
    <message>
        <source>layer</source>
        <translation>층</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>미분값</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>죽음</translation>
    </message>
    <message>
        <source>saturated</source>
        <translation>포화</translation>
    </message>
    <message>
        <source>median a</source>
        <translation>중앙값 a</translation>
    </message>
    <message>
        <source>The layers from the inputs to the outputs</source>
        <translation>입력에서 출력까지의 층</translation>
    </message>
    <message>
        <source>Root of the mean square of the gradient over the layer&apos;s weights and biases</source>
        <translation>층의 가중치와 편향에 대한 기울기의 제곱 평균의 제곱근</translation>
    </message>
    <message>
        <source>Root of the mean square of δ over the layer&apos;s nodes and the rows</source>
        <translation>층의 노드와 행에 대한 δ의 제곱 평균의 제곱근</translation>
    </message>
    <message>
        <source>What this layer&apos;s δ is of that of the layer behind it</source>
        <translation>이 층의 δ를 뒤 층의 δ로 나눈 값</translation>
    </message>
    <message>
        <source>The most that n sigmoids leave of δ where weights have the size 1</source>
        <translation>가중치의 크기가 1일 때 시그모이드 n층이 남기는 δ의 최대</translation>
    </message>
    <message>
        <source>Mean size of the activation&apos;s slope f′(z) over nodes and rows</source>
        <translation>노드와 행에 대한 활성화 함수의 미분값 f′(z) 크기의 평균</translation>
    </message>
    <message>
        <source>Nodes whose slope is 0 in every row</source>
        <translation>모든 행에서 미분값이 0인 노드</translation>
    </message>
    <message>
        <source>Nodes whose slope is next to 0 in every row</source>
        <translation>모든 행에서 미분값이 0에 가까운 노드</translation>
    </message>
    <message>
        <source>Half of the layer&apos;s activations lie below it</source>
        <translation>층의 활성값 절반이 이보다 작습니다</translation>
    </message>
    <message>
        <source>{count} of {units}</source>
        <translation>{units}개 중 {count}개</translation>
    </message>
</context>
<context>
    <name>FlowPlot</name>
    <message>
        <source>Gradient flow</source>
        <translation>기울기 흐름</translation>
    </message>
    <message>
        <source>gradients</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>활성값</translation>
    </message>
    <message>
        <source>dead and saturated</source>
        <translation>죽은 노드와 포화 노드</translation>
    </message>
    <message>
        <source>table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>What is shown of the layers</source>
        <translation>층에서 보여 주는 것</translation>
    </message>
    <message>
        <source>Gradients: what comes back of the error. Activations: what each layer passes on. Dead and saturated: nodes that hardly learn or not at all.</source>
        <translation>기울기는 되돌아오는 오차이고, 활성값은 층마다 넘겨주는 값입니다. 죽은 노드와 포화 노드는 거의 또는 전혀 배우지 못하는 노드입니다.</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>비교…</translation>
    </message>
    <message>
        <source>Lay sigmoid, tanh, ReLU, leaky ReLU and ELU of this network over one another</source>
        <translation>이 신경망에 시그모이드, tanh, ReLU, Leaky ReLU, ELU를 넣어 겹쳐 봅니다</translation>
    </message>
    <message>
        <source>Show the panel in a large window; press again to put it back</source>
        <translation>패널을 큰 창으로 봅니다. 다시 누르면 되돌아갑니다.</translation>
    </message>
    <message>
        <source>Large window</source>
        <translation>큰 창</translation>
    </message>
    <message>
        <source>δ of the nodes</source>
        <translation>노드의 δ</translation>
    </message>
    <message>
        <source>of the weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Whose gradients</source>
        <translation>무엇의 기울기인지</translation>
    </message>
    <message>
        <source>δ of the nodes: the root of the mean square of ∂E/∂z, which is handed back from layer to layer. Of the weights: that of ∂E/∂w, which updates use.</source>
        <translation>노드의 δ: 층에서 층으로 되돌려 주는 ∂E/∂z의 제곱 평균의 제곱근입니다. 가중치: 갱신에 쓰는 ∂E/∂w의 제곱 평균의 제곱근입니다.</translation>
    </message>
    <message>
        <source>The most that n layers of sigmoids with weights of size 1 leave of the outputs&apos; δ, as a sigmoid&apos;s slope is at most 0.25: 0.25, 0.0625, 0.0156, 0.0039, 0.00098.</source>
        <translation>가중치의 크기가 1일 때 시그모이드 n층이 출력의 δ에서 남기는 최대입니다. 시그모이드의 미분값은 커야 0.25이기 때문입니다: 0.25, 0.0625, 0.0156, 0.0039, 0.00098.</translation>
    </message>
    <message>
        <source>Table of values (*.csv)</source>
        <translation>값 표 (*.csv)</translation>
    </message>
</context>
<context>
    <name>FlowTable</name>
    <message>
        <source>Gradients, activations and idle nodes by layer</source>
        <translation>층마다의 기울기와 활성값, 배우지 못하는 노드</translation>
    </message>
</context>
<context>
    <name>Followed</name>
    <message>
        <source>{factor} → product so far {product}</source>
        <translation>{factor} → 여기까지의 곱 {product}</translation>
    </message>
    <message>
        <source>{factor} → so far {product}</source>
        <translation>{factor} → 여기까지 {product}</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Back</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>마치기</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>다음 수업</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>차례</translation>
    </message>
    <message>
        <source>Start this step again</source>
        <translation>이 단계 다시 시작</translation>
    </message>
    <message>
        <source>Sets this step up anew. What you have done and answered stays.</source>
        <translation>이 단계를 처음 상태로 되돌립니다. 이미 한 일과 답은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>The lesson is finished: open one of its steps.</source>
        <translation>수업을 마쳤습니다. 단계 하나를 엽니다.</translation>
    </message>
    <message>
        <source>This is the first step.</source>
        <translation>첫 단계입니다.</translation>
    </message>
</context>
<context>
    <name>ForgettingCanvas</name>
    <message>
        <source>Accuracy and loss of both tasks over the epochs</source>
        <translation>에포크에 따른 두 과제의 정확도와 손실</translation>
    </message>
    <message>
        <source>The sentences beside it have the numbers</source>
        <translation>수는 옆의 문장에 있습니다</translation>
    </message>
    <message>
        <source>The network learns A, then B. A stays in view while B is learnt: press “Train” and see how much of it is forgotten, and what replaying some of A&apos;s rows keeps.</source>
        <translation>신경망이 A를 배우고 나서 B를 배웁니다. B를 배우는 동안에도 A가 계속 보입니다. ‘학습’을 누르면 A를 얼마나 잊는지, A의 행 일부를 재생하면 얼마나 지키는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>right, in %</source>
        <translation>맞힌 비율(%)</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>검증 손실</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>learning A</source>
        <translation>A 학습</translation>
    </message>
    <message>
        <source>learning B</source>
        <translation>B 학습</translation>
    </message>
    <message>
        <source>A: {task}</source>
        <translation>A: {task}</translation>
    </message>
    <message>
        <source>B: {task}</source>
        <translation>B: {task}</translation>
    </message>
    <message>
        <source>with replay</source>
        <translation>재생과 함께</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>에포크 {epoch}</translation>
    </message>
    <message>
        <source>{task} with replay  {value}</source>
        <translation>{task} 재생과 함께  {value}</translation>
    </message>
    <message>
        <source>{task}  {value}</source>
        <translation>{task}  {value}</translation>
    </message>
</context>
<context>
    <name>FormatFields</name>
    <message>
        <source>Encoding</source>
        <translation>인코딩</translation>
    </message>
    <message>
        <source>How letters are written as bytes: wrong where they look odd.</source>
        <translation>글자를 바이트로 쓰는 방법입니다. 글자가 이상하게 보이면 틀린 것입니다.</translation>
    </message>
    <message>
        <source>Between cells</source>
        <translation>칸 구분</translation>
    </message>
    <message>
        <source>The sign between the cells of a row.</source>
        <translation>한 행의 칸과 칸 사이에 있는 기호입니다.</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>소수점</translation>
    </message>
    <message>
        <source>What stands before the fraction of a number.</source>
        <translation>수의 소수 부분 앞에 쓰는 기호입니다.</translation>
    </message>
    <message>
        <source>Thousands</source>
        <translation>천 단위</translation>
    </message>
    <message>
        <source>What groups the digits of large numbers.</source>
        <translation>큰 수의 자리를 묶는 기호입니다.</translation>
    </message>
    <message>
        <source>Quotation mark</source>
        <translation>따옴표</translation>
    </message>
    <message>
        <source>Around cells that hold the sign between cells.</source>
        <translation>칸 구분 기호가 들어 있는 칸을 감쌉니다.</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>첫 행</translation>
    </message>
    <message>
        <source>Whether the first row names the columns.</source>
        <translation>첫 행이 열의 이름인지를 정합니다.</translation>
    </message>
</context>
<context>
    <name>FormsTable</name>
    <message>
        <source>Softmax of each class, in both forms</source>
        <translation>클래스마다 두 가지로 계산한 소프트맥스</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>The class as a number, whose size means nothing, and its word</source>
        <translation>크기에 뜻이 없는 클래스 번호와 그 낱말</translation>
    </message>
    <message>
        <source>One-hot y</source>
        <translation>원-핫 y</translation>
    </message>
    <message>
        <source>The class as a row: 1 in its own place, 0 elsewhere</source>
        <translation>행으로 나타낸 클래스입니다. 제자리만 1이고 나머지는 0입니다.</translation>
    </message>
    <message>
        <source>The logit: the weighted sum of this output</source>
        <translation>로짓: 이 출력의 가중합</translation>
    </message>
    <message>
        <source>The exponential, as a computer has it: beyond z = 709.78 infinite</source>
        <translation>컴퓨터가 계산한 지수 함수입니다. z = 709.78을 넘으면 무한대가 됩니다.</translation>
    </message>
    <message>
        <source>Softmax as its formula is written</source>
        <translation>수식에 적힌 대로 계산한 소프트맥스</translation>
    </message>
    <message>
        <source>The logit less the largest: never above 0</source>
        <translation>가장 큰 로짓을 뺀 값입니다. 0을 넘지 않습니다.</translation>
    </message>
    <message>
        <source>safe a</source>
        <translation>안전한 a</translation>
    </message>
    <message>
        <source>Softmax in the safe form: the same, and never broken</source>
        <translation>안전한 꼴로 계산한 소프트맥스입니다. 값은 같고 깨지지 않습니다.</translation>
    </message>
    <message>
        <source>∂E/∂z with cross-entropy: how far the answer is off</source>
        <translation>교차 엔트로피일 때의 ∂E/∂z입니다. 답이 얼마나 빗나갔는지 나타냅니다.</translation>
    </message>
    <message>
        <source>infinite</source>
        <translation>무한대</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>수 아님</translation>
    </message>
    <message>
        <source>Infinity divided by infinity, or 0 by 0: that is not a number.</source>
        <translation>무한대를 무한대로, 또는 0을 0으로 나누면 수가 되지 않습니다.</translation>
    </message>
    <message>
        <source>Larger than any number of 64 bits: the computer has infinity for it.</source>
        <translation>64비트로 나타낼 수 있는 어떤 수보다도 커서 컴퓨터는 무한대로 둡니다.</translation>
    </message>
</context>
<context>
    <name>FormulaAnswer</name>
    <message>
        <source>a formula in {names}</source>
        <translation>{names}(으)로 쓴 식</translation>
    </message>
</context>
<context>
    <name>FormulaField</name>
    <message>
        <source>&amp;Formula</source>
        <translation>수식(&amp;F)</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>수식</translation>
    </message>
    <message>
        <source>One definition a line: x = 3 sets a value, t = x + y names a result, and the last line is the result. xy is x·y; words of three letters are one name.</source>
        <translation>한 줄에 하나씩 씁니다. x = 3은 값을 정하고 t = x + y는 결과에 이름을 붙이며, 마지막 줄이 결과입니다. xy는 x·y이고, 세 글자 이상의 낱말과 한글 낱말은 이름 하나입니다.</translation>
    </message>
</context>
<context>
    <name>FunctionsBench</name>
    <message>
        <source>Change the function</source>
        <translation>함수 바꾸기</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>One function alone.</source>
        <translation>함수 하나만 그립니다.</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>What a node makes of its weighted sum.</source>
        <translation>노드가 가중합으로 만드는 값입니다.</translation>
    </message>
    <message>
        <source>Laid over it</source>
        <translation>겹칠 함수</translation>
    </message>
    <message>
        <source>A second function, to compare the two.</source>
        <translation>둘을 비교할 두 번째 함수입니다.</translation>
    </message>
    <message>
        <source>Change the error that arrives</source>
        <translation>들어오는 오차 바꾸기</translation>
    </message>
    <message>
        <source>Curve and derivative</source>
        <translation>곡선과 도함수</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>소프트맥스</translation>
    </message>
    <message>
        <source>Picture of the curves…</source>
        <translation>곡선 그림…</translation>
    </message>
    <message>
        <source>Picture of the bars…</source>
        <translation>막대 그림…</translation>
    </message>
    <message>
        <source>Turn the page</source>
        <translation>쪽 넘기기</translation>
    </message>
    <message>
        <source>Follow the stepper</source>
        <translation>단계를 따라가기</translation>
    </message>
    <message>
        <source>Function {name}</source>
        <translation>함수 {name}</translation>
    </message>
    <message>
        <source>One function alone</source>
        <translation>함수 하나만</translation>
    </message>
    <message>
        <source>Move the point</source>
        <translation>점 옮기기</translation>
    </message>
</context>
<context>
    <name>GateButtons</name>
    <message>
        <source>XOR from gates</source>
        <translation>게이트로 만든 XOR</translation>
    </message>
    <message>
        <source>NAND and OR feeding AND, with the neurons as they stand here</source>
        <translation>NAND와 OR의 출력을 AND에 넣습니다. 여기 있는 뉴런을 그대로 씁니다.</translation>
    </message>
    <message>
        <source>Find weights and a bias that make {gate}</source>
        <translation>{gate} 게이트가 되는 가중치와 편향 찾기</translation>
    </message>
    <message>
        <source>{found} of {all} gates found. A gate counts once you make it out of a neuron that was wrong; XOR takes three.</source>
        <translation>게이트 {all}개 가운데 {found}개를 찾았습니다. 틀린 뉴런을 고쳐서 만든 게이트만 셉니다. XOR에는 셋이 필요합니다.</translation>
    </message>
</context>
<context>
    <name>GatesBench</name>
    <message>
        <source>Weight w₁</source>
        <translation>가중치 w₁</translation>
    </message>
    <message>
        <source>Weight w₂</source>
        <translation>가중치 w₂</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>Picture of the neuron…</source>
        <translation>뉴런 그림…</translation>
    </message>
    <message>
        <source>Picture of the line…</source>
        <translation>직선 그림…</translation>
    </message>
    <message>
        <source>Picture of the network…</source>
        <translation>신경망 그림…</translation>
    </message>
    <message>
        <source>The nodes are the neurons as they stand under NAND, OR and AND: the network is put together, not trained.</source>
        <translation>노드는 NAND, OR, AND에 있는 뉴런 그대로입니다. 이 신경망은 학습한 것이 아니라 조립한 것입니다.</translation>
    </message>
    <message>
        <source>{gates}: not right yet, so the network is not XOR. Open it above.</source>
        <translation>아직 맞지 않는 게이트: {gates}. 그래서 신경망이 XOR이 되지 않습니다. 위에서 열어 고칩니다.</translation>
    </message>
    <message>
        <source>Step through the four rows, node by node: NAND and OR, then AND.</source>
        <translation>네 행을 노드 하나씩 따라가 봅니다. NAND와 OR 다음에 AND입니다.</translation>
    </message>
    <message>
        <source>Can one line do XOR? {right} of 4 rows are right now; the reason is below.</source>
        <translation>직선 하나로 XOR을 풀 수 있을까요? 지금은 네 행 가운데 {right}행이 맞습니다. 까닭은 아래에 있습니다.</translation>
    </message>
    <message>
        <source>Find weights and a bias that make {gate}: {right} of 4 rows are right. Any right answer counts.</source>
        <translation>{gate} 게이트가 되는 가중치와 편향을 찾습니다. 네 행 가운데 {right}행이 맞습니다. 맞기만 하면 어떤 값이든 정답입니다.</translation>
    </message>
    <message>
        <source>XOR from gates</source>
        <translation>게이트로 만든 XOR</translation>
    </message>
    <message>
        <source>Gate {gate}</source>
        <translation>{gate} 게이트</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>직선</translation>
    </message>
    <message>
        <source>Perceptron rule</source>
        <translation>퍼셉트론 학습 규칙</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Bias or threshold</source>
        <translation>편향 또는 임계값</translation>
    </message>
    <message>
        <source>Step or sigmoid</source>
        <translation>계단 함수 또는 시그모이드</translation>
    </message>
    <message>
        <source>Biological names</source>
        <translation>생물학 이름</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>단계</translation>
    </message>
</context>
<context>
    <name>GlossaryWindow</name>
    <message>
        <source>Glossary</source>
        <translation>용어집</translation>
    </message>
    <message>
        <source>Search in any language</source>
        <translation>한국어나 영어로 찾기</translation>
    </message>
    <message>
        <source>A part of a name; Korean also by initial consonants, ㄱㅈㅊ</source>
        <translation>이름의 일부를 입력합니다. ㄱㅈㅊ처럼 초성만 입력해도 찾습니다.</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>용어</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>뜻풀이</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Back to the term before</source>
        <translation>앞서 본 용어로</translation>
    </message>
    <message>
        <source>Not met in this program</source>
        <translation>이 프로그램에는 나오지 않음</translation>
    </message>
    <message>
        <source>Terms: {n}</source>
        <translation>용어 {n}개</translation>
    </message>
    <message>
        <source>Show “{place}”</source>
        <translation>“{place}” 보기</translation>
    </message>
</context>
<context>
    <name>GradientCanvas</name>
    <message>
        <source>Size of the gradient by layer</source>
        <translation>층마다의 기울기 크기</translation>
    </message>
    <message>
        <source>update</source>
        <translation>갱신</translation>
    </message>
    <message>
        <source>{share} of the outputs&apos; δ</source>
        <translation>출력 δ의 {share}배</translation>
    </message>
    <message>
        <source>{power}: the most that sigmoids leave</source>
        <translation>{power}: 시그모이드가 남기는 최대</translation>
    </message>
    <message>
        <source>mean slope f′(z)  {slope}</source>
        <translation>미분값 f′(z)의 평균  {slope}</translation>
    </message>
</context>
<context>
    <name>GradientModel</name>
    <message>
        <source>Parameter</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>Backpropagation</source>
        <translation>역전파</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>중앙 차분</translation>
    </message>
    <message>
        <source>Rel. error</source>
        <translation>상대 오차</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>The weight or bias that the loss is differentiated by</source>
        <translation>손실을 이 가중치나 편향으로 미분합니다</translation>
    </message>
    <message>
        <source>The slope of the loss, from one pass back</source>
        <translation>역전파 한 번으로 구한 손실의 기울기</translation>
    </message>
    <message>
        <source>The central difference: two passes forward, a step up and a step down</source>
        <translation>중앙 차분: 값을 조금 올리고 내려서 순전파를 두 번 합니다</translation>
    </message>
    <message>
        <source>How far the two are apart, as a share of the larger one</source>
        <translation>둘의 차이가 큰 쪽에서 차지하는 비율</translation>
    </message>
    <message>
        <source>Whether the two agree</source>
        <translation>둘이 일치하는지</translation>
    </message>
</context>
<context>
    <name>GradientTable</name>
    <message>
        <source>Gradients by backpropagation and by differences</source>
        <translation>역전파와 차분으로 구한 기울기</translation>
    </message>
</context>
<context>
    <name>GradientWindow</name>
    <message>
        <source>Gradient check</source>
        <translation>기울기 검사</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>행(&amp;R)</translation>
    </message>
    <message>
        <source>Rows whose loss is differentiated</source>
        <translation>손실을 미분할 행</translation>
    </message>
    <message>
        <source>Next batch</source>
        <translation>다음 배치</translation>
    </message>
    <message>
        <source>All training rows</source>
        <translation>모든 학습 행</translation>
    </message>
    <message>
        <source>Row that is shown</source>
        <translation>보고 있는 행</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>멈춤(&amp;T)</translation>
    </message>
    <message>
        <source>Leave it at what has been compared so far.</source>
        <translation>지금까지 비교한 것만 남기고 멈춥니다.</translation>
    </message>
    <message>
        <source>Why backpropagation is cheap: the loss is functions inside functions. Each slope is made of values that the forward pass has left behind, and of the error that the layer behind hands on. So one pass back gives all slopes at once, for about twice the work of a pass forward; a difference needs two passes for each parameter. It still differentiates, by the chain rule, and each further layer takes its time.</source>
        <translation>역전파가 빠른 까닭: 손실은 함수 안의 함수입니다. 기울기는 순전파가 남긴 값과 뒤 층이 넘겨준 오차로 만들어집니다. 그래서 한 번 거슬러 올라가면 모든 기울기를 한꺼번에 얻으며, 드는 계산은 순전파의 두 배쯤입니다. 차분은 매개변수마다 순전파를 두 번 해야 합니다. 역전파도 연쇄법칙으로 미분하는 것이고, 층이 늘면 그만큼 더 걸립니다.</translation>
    </message>
    <message>
        <source>Table of gradients (CSV)…</source>
        <translation>기울기 표(CSV)…</translation>
    </message>
    <message>
        <source>Picture of the steps…</source>
        <translation>간격 그래프 그림…</translation>
    </message>
    <message>
        <source>Picture of the cost…</source>
        <translation>계산 시간 그래프 그림…</translation>
    </message>
    <message>
        <source>Waits while training runs: pause it, and its gradients are checked</source>
        <translation>학습하는 동안에는 기다립니다. 일시 정지하면 기울기를 검사합니다.</translation>
    </message>
    <message>
        <source>The scenario is still being prepared</source>
        <translation>시나리오를 준비하는 중입니다</translation>
    </message>
    <message>
        <source>The check stopped: something unforeseen happened.</source>
        <translation>예상하지 못한 일이 생겨 검사가 멈췄습니다.</translation>
    </message>
</context>
<context>
    <name>GranularityBox</name>
    <message>
        <source>How far one step goes</source>
        <translation>한 단계의 크기</translation>
    </message>
    <message>
        <source>node</source>
        <translation>노드</translation>
    </message>
    <message>
        <source>One computation of one node or weight</source>
        <translation>노드나 가중치 하나의 계산 한 번</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>층</translation>
    </message>
    <message>
        <source>Everything of one kind in one layer</source>
        <translation>한 층에서 같은 종류의 계산 모두</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>순/역전파</translation>
    </message>
    <message>
        <source>The whole forward or backward pass</source>
        <translation>순전파 또는 역전파 전체</translation>
    </message>
    <message>
        <source>Both passes of one row of data</source>
        <translation>데이터 한 행의 순전파와 역전파</translation>
    </message>
    <message>
        <source>row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>update</source>
        <translation>갱신</translation>
    </message>
    <message>
        <source>One batch, and the weights change</source>
        <translation>배치 하나로 가중치 갱신</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Once through all training rows</source>
        <translation>모든 학습 행을 한 번씩</translation>
    </message>
</context>
<context>
    <name>GraphCanvas</name>
    <message>
        <source>Computation graph</source>
        <translation>계산 그래프</translation>
    </message>
</context>
<context>
    <name>GraphNodes</name>
    <message>
        <source>{gradient}  ({number} of {count})</source>
        <translation>{gradient}  ({count}개 중 {number}개)</translation>
    </message>
</context>
<context>
    <name>GraphPages</name>
    <message>
        <source>This step</source>
        <translation>이 단계</translation>
    </message>
    <message>
        <source>Derivative in symbols</source>
        <translation>수식 미분</translation>
    </message>
    <message>
        <source>Limit and sign</source>
        <translation>극한과 부호</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>뜻</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>노드</translation>
    </message>
</context>
<context>
    <name>GraphView</name>
    <message>
        <source>Type a formula, or add nodes on the left.</source>
        <translation>수식을 입력하거나 왼쪽에서 노드를 추가합니다.</translation>
    </message>
    <message>
        <source>above: value</source>
        <translation>위: 값</translation>
    </message>
    <message>
        <source>below: gradient</source>
        <translation>아래: 기울기</translation>
    </message>
    <message>
        <source>on an edge: local derivative</source>
        <translation>연결선 위: 국소 미분값</translation>
    </message>
</context>
<context>
    <name>GraphsBench</name>
    <message>
        <source>Picture of the graph…</source>
        <translation>그래프 그림…</translation>
    </message>
    <message>
        <source>Picture of the curve…</source>
        <translation>곡선 그림…</translation>
    </message>
    <message>
        <source>Edit the formula</source>
        <translation>수식 편집</translation>
    </message>
    <message>
        <source>Add a node</source>
        <translation>노드 추가</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>{name} 변경</translation>
    </message>
    <message>
        <source>Connect two nodes</source>
        <translation>두 노드 연결</translation>
    </message>
    <message>
        <source>Remove a connection</source>
        <translation>연결 삭제</translation>
    </message>
    <message>
        <source>Remove a node</source>
        <translation>노드 삭제</translation>
    </message>
    <message>
        <source>Rename a node</source>
        <translation>노드 이름 변경</translation>
    </message>
    <message>
        <source>Take another result</source>
        <translation>결과 노드 변경</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>User guide</source>
        <translation>사용 설명서</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>찾은 결과</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>앞으로</translation>
    </message>
    <message>
        <source>Search the Help</source>
        <translation>도움말에서 찾기</translation>
    </message>
    <message>
        <source>{file} is not part of the Help.</source>
        <translation>{file}: 도움말에 없는 파일입니다.</translation>
    </message>
    <message>
        <source>Nothing in the Help has these words.</source>
        <translation>도움말에서 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>more than {count} places</source>
        <translation>{count}곳 넘게 찾음</translation>
    </message>
    <message>
        <source>{count} places</source>
        <translation>{count}곳</translation>
    </message>
    <message>
        <source>Finds words on all pages; Enter goes on to the next place, Shift+Enter back</source>
        <translation>모든 페이지에서 찾습니다. Enter는 다음 결과, Shift+Enter는 이전 결과로 갑니다.</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{count}개 가운데 {place}번째</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>창</translation>
    </message>
    <message>
        <source>Other windows</source>
        <translation>다른 창</translation>
    </message>
    <message>
        <source>Workshops</source>
        <translation>워크숍</translation>
    </message>
    <message>
        <source>Background and files</source>
        <translation>배경 지식과 파일</translation>
    </message>
</context>
<context>
    <name>GuideBrowser</name>
    <message>
        <source>Page</source>
        <translation>쪽</translation>
    </message>
</context>
<context>
    <name>HandingIn</name>
    <message>
        <source>Hand in</source>
        <translation>제출</translation>
    </message>
    <message>
        <source>Deltascope hand-in (*.json)</source>
        <translation>Deltascope 제출 파일 (*.json)</translation>
    </message>
    <message>
        <source>Saved the hand-in of {learner} to {path}. Give this file to your teacher.</source>
        <translation>{learner}의 제출 파일을 {path}에 저장했습니다. 이 파일을 선생님께 드립니다.</translation>
    </message>
    <message>
        <source>Something is still to be done in these steps: {steps}.</source>
        <translation>아직 할 것이 남은 단계: {steps}.</translation>
    </message>
    <message>
        <source>Lesson on paper</source>
        <translation>종이에 푸는 수업</translation>
    </message>
    <message>
        <source>PDF document (*.pdf);;Web page (*.html);;Markdown (*.md);;LaTeX document (*.tex)</source>
        <translation>PDF 문서 (*.pdf);;웹 페이지 (*.html);;Markdown (*.md);;LaTeX 문서 (*.tex)</translation>
    </message>
    <message>
        <source>Wrote the worksheet to {path}.</source>
        <translation>학습지를 {path}에 썼습니다.</translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <source>&amp;Begin with</source>
        <translation>시작할 예(&amp;B)</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>시작할 예</translation>
    </message>
    <message>
        <source>Ready examples; what was there can be brought back.</source>
        <translation>준비된 예입니다. 열려 있던 것은 실행 취소로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Choose an example…</source>
        <translation>예 고르기…</translation>
    </message>
    <message>
        <source>✓ Solved. {task}</source>
        <translation>✓ 풀었습니다. {task}</translation>
    </message>
    <message>
        <source>Changed from “{preset}”: {sentence}</source>
        <translation>“{preset}”에서 바꾸었습니다. {sentence}</translation>
    </message>
</context>
<context>
    <name>HelpButton</name>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Help on this (F1)</source>
        <translation>이 부분의 도움말(F1)</translation>
    </message>
</context>
<context>
    <name>HelpPictures</name>
    <message>
        <source>asymptote</source>
        <translation>점근선</translation>
    </message>
    <message>
        <source>Curves of {title}: the probability a₁ of the first of three classes, and its derivative, over its sum z₁ from −{end} to {end}; the sums of the others stay 0.</source>
        <translation>‘{title}’의 곡선: 첫 번째 클래스의 합 z₁(−{end}부터 {end}까지)에 따른 그 확률 a₁과 미분값입니다. 나머지 두 클래스의 합은 0으로 둡니다.</translation>
    </message>
    <message>
        <source>Curves of {title} and its derivative over z from −{end} to {end}.</source>
        <translation>z(−{end}부터 {end}까지)에 따른 ‘{title}’의 값과 미분값의 곡선입니다.</translation>
    </message>
    <message>
        <source>without a warm-up</source>
        <translation>웜업 없음</translation>
    </message>
    <message>
        <source>warm-up of {0} epochs</source>
        <translation>웜업 {0}에포크</translation>
    </message>
    <message>
        <source>epoch n</source>
        <translation>에포크 n</translation>
    </message>
    <message>
        <source>learning rate / r</source>
        <translation>학습률 / r</translation>
    </message>
    <message>
        <source>The learning rate over {epochs} epochs with the schedule “{title}” and its defaults, as a multiple of the rate r that is set; dashed, with a warm-up of {warmup} epochs.</source>
        <translation>학습률 스케줄 ‘{title}’의 기본값으로 {epochs}에포크 동안 변하는 학습률. 설정한 학습률 r의 배수로 나타내며, 점선은 {warmup}에포크 동안 웜업할 때입니다.</translation>
    </message>
    <message>
        <source>target {0}</source>
        <translation>목푯값 {0}</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>레이블 없음</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>행</translation>
    </message>
    <message>
        <source>without noise</source>
        <translation>잡음 없음</translation>
    </message>
    <message>
        <source>Some rows of “{title}” as pictures, a column for each class.</source>
        <translation>‘{title}’의 행 가운데 몇 개를 클래스마다 한 열씩 그림으로 보인 것입니다.</translation>
    </message>
    <message>
        <source>The rows of “{title}”: the target {target} over the feature {first}.</source>
        <translation>‘{title}’의 행: 특성 {first}에 따른 목푯값 {target}의 산점도입니다.</translation>
    </message>
    <message>
        <source>The rows of “{title}” as points of the features {first} and {second}, with their classes.</source>
        <translation>‘{title}’의 행을 특성 {first}과(와) {second}의 점으로 나타내고 클래스를 표시한 것입니다.</translation>
    </message>
    <message>
        <source>start of the races</source>
        <translation>경주의 출발점</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>최저점</translation>
    </message>
    <message>
        <source>The curve of the function “{title}”, with its minima.</source>
        <translation>함수 ‘{title}’의 곡선과 최저점입니다.</translation>
    </message>
    <message>
        <source>The function “{title}” as a map of its values, with its minima, and as a surface.</source>
        <translation>함수 ‘{title}’의 값을 나타낸 지도와 최저점, 그리고 입체로 본 곡면입니다.</translation>
    </message>
    <message>
        <source>The function “{title}” as a map of its values and as a surface.</source>
        <translation>함수 ‘{title}’의 값을 나타낸 지도와 입체로 본 곡면입니다.</translation>
    </message>
    <message>
        <source>density</source>
        <translation>밀도</translation>
    </message>
    <message>
        <source>weights of layers 8 → 8</source>
        <translation>8 → 8 층의 가중치</translation>
    </message>
    <message>
        <source>standard deviation ±{0}</source>
        <translation>표준편차 ±{0}</translation>
    </message>
    <message>
        <source>weights of layers with 8 inputs and 8 nodes</source>
        <translation>입력 8개, 노드 8개인 층의 가중치</translation>
    </message>
    <message>
        <source>all weights are {0}</source>
        <translation>모든 가중치 {0}</translation>
    </message>
    <message>
        <source>Histogram of the first weights with “{title}” in layers with 8 inputs and 8 nodes: their standard deviation is {deviation}.</source>
        <translation>입력 8개, 노드 8개인 층에서 ‘{title}’(으)로 정한 초기 가중치의 히스토그램. 표준편차는 {deviation}입니다.</translation>
    </message>
    <message>
        <source>The first weights with “{title}”: all are {value}.</source>
        <translation>‘{title}’(으)로 정한 초기 가중치: 모두 {value}입니다.</translation>
    </message>
    <message>
        <source>target y = {0}</source>
        <translation>목푯값 y = {0}</translation>
    </message>
    <message>
        <source>Curves of “{title}” and its gradient over the sum z from {low} to {high}, for the targets {targets}.</source>
        <translation>목푯값이 {targets}일 때 합 z({low}부터 {high}까지)에 따른 ‘{title}’의 값과 기울기의 곡선입니다.</translation>
    </message>
    <message>
        <source>Curves of “{title}” and its gradient over the output a from {low} to {high}, for the target {targets}.</source>
        <translation>목푯값이 {targets}일 때 출력 a({low}부터 {high}까지)에 따른 ‘{title}’의 값과 기울기의 곡선입니다.</translation>
    </message>
    <message>
        <source>Curves of “{title}” and its gradient over the output a from {low} to {high}, for the targets {targets}.</source>
        <translation>목푯값이 {targets}일 때 출력 a({low}부터 {high}까지)에 따른 ‘{title}’의 값과 기울기의 곡선입니다.</translation>
    </message>
    <message>
        <source>start</source>
        <translation>출발점</translation>
    </message>
    <message>
        <source>{0} updates</source>
        <translation>갱신 {0}회</translation>
    </message>
    <message>
        <source>The way of “{title}” through a narrow ravine, over {updates} updates.</source>
        <translation>‘{title}’이(가) 좁은 협곡에서 {updates}회 갱신하는 동안 지나간 길입니다.</translation>
    </message>
    <message>
        <source>The way of “{title}” through a narrow ravine, over {updates} updates, beside that of plain gradient descent.</source>
        <translation>‘{title}’이(가) 좁은 협곡에서 {updates}회 갱신하는 동안 지나간 길을 기본 경사하강법의 길과 나란히 보인 것입니다.</translation>
    </message>
</context>
<context>
    <name>HintStrip</name>
    <message>
        <source>Show no more hints</source>
        <translation>힌트 그만 보기</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Hint {number} of {count}</source>
        <translation>힌트 {number}/{count}</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>힌트</translation>
    </message>
    <message>
        <source>Next hint</source>
        <translation>다음 힌트</translation>
    </message>
</context>
<context>
    <name>HistogramCanvas</name>
    <message>
        <source>Histogram of the losses of all starts</source>
        <translation>모든 출발점의 손실 히스토그램</translation>
    </message>
    <message>
        <source>loss, logarithmic</source>
        <translation>손실(로그)</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>출발점 수</translation>
    </message>
    <message>
        <source>Run a study: each random start is trained on the same batches, and this histogram shows where they all end.</source>
        <translation>실험을 시작하면 무작위 출발점을 모두 같은 배치로 학습하고, 각각 어디에서 끝나는지 이 히스토그램으로 보여 줍니다.</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>발산</translation>
    </message>
    <message>
        <source>stuck above {0}</source>
        <translation>갇힘: {0} 초과</translation>
    </message>
    <message>
        <source>loss {0}; stuck: a row is wrong</source>
        <translation>손실 {0} · 갇힘: 틀린 행이 있음</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>해결</translation>
    </message>
    <message>
        <source>stuck</source>
        <translation>갇힘</translation>
    </message>
    <message>
        <source>ends solved</source>
        <translation>결국 해결</translation>
    </message>
    <message>
        <source>ends stuck</source>
        <translation>결국 갇힘</translation>
    </message>
    <message>
        <source>diverges</source>
        <translation>결국 발산</translation>
    </message>
    <message>
        <source>chosen start</source>
        <translation>선택한 출발점</translation>
    </message>
    <message>
        <source>{0} start</source>
        <translation>출발점 {0}개</translation>
    </message>
    <message>
        <source>{0} starts</source>
        <translation>출발점 {0}개</translation>
    </message>
    <message>
        <source>diverged: {0}</source>
        <translation>발산: {0}</translation>
    </message>
    <message>
        <source>loss above {0}</source>
        <translation>손실 {0} 초과</translation>
    </message>
    <message>
        <source>loss {0} to {1}</source>
        <translation>손실 {0}~{1}</translation>
    </message>
</context>
<context>
    <name>IdleCanvas</name>
    <message>
        <source>Dead and saturated nodes of each layer over the updates</source>
        <translation>갱신에 따른 층마다의 죽은 노드와 포화 노드</translation>
    </message>
    <message>
        <source>No hidden layer here has nodes that could be dead or saturated.</source>
        <translation>여기에는 죽거나 포화될 수 있는 노드가 있는 은닉층이 없습니다.</translation>
    </message>
    <message>
        <source>dead: slope 0 in every row</source>
        <translation>죽음: 모든 행에서 미분값 0</translation>
    </message>
    <message>
        <source>saturated: next to 0</source>
        <translation>포화: 0에 가까움</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>죽음</translation>
    </message>
    <message>
        <source>saturated</source>
        <translation>포화</translation>
    </message>
    <message>
        <source>{layer} · {dead} dead, {saturated} saturated of {count}</source>
        <translation>{layer} · {count}개 중 죽음 {dead}, 포화 {saturated}</translation>
    </message>
    <message>
        <source>{layer} · {idle} of {count} idle</source>
        <translation>{layer} · {count}개 중 {idle}개</translation>
    </message>
</context>
<context>
    <name>InputFacts</name>
    <message>
        <source>where it is missing</source>
        <translation>값이 빠진 곳에는</translation>
    </message>
    <message>
        <source>in the table</source>
        <translation>표에서</translation>
    </message>
    <message>
        <source>input x</source>
        <translation>입력 x</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>is it “{name}”?</source>
        <translation>“{name}”입니까?</translation>
    </message>
    <message>
        <source>training rows</source>
        <translation>학습 행</translation>
    </message>
    <message>
        <source>scaled</source>
        <translation>스케일링 후</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>측정값</translation>
    </message>
    <message>
        <source>scaling</source>
        <translation>스케일링</translation>
    </message>
    <message>
        <source>scaled, input x</source>
        <translation>스케일링한 입력 x</translation>
    </message>
</context>
<context>
    <name>InputFields</name>
    <message>
        <source>scaled {value}</source>
        <translation>스케일링한 값 {value}</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>New value</source>
        <translation>새 값</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>닫기(Esc)</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>따라가기</translation>
    </message>
    <message>
        <source>Every path from here to the loss (F); to a node: Shift+click it</source>
        <translation>여기서 손실까지 가는 모든 경로를 봅니다(F). 노드까지는 그 노드를 Shift+클릭합니다.</translation>
    </message>
    <message>
        <source>Your own row has no target, and so no loss to follow to.</source>
        <translation>직접 입력한 행에 목푯값이 없어 따라갈 손실이 없습니다.</translation>
    </message>
    <message>
        <source>Paths would tell the results: end practice first (P)</source>
        <translation>경로를 보면 결과가 드러납니다. 먼저 연습을 끝내야 합니다(P).</translation>
    </message>
    <message>
        <source>Enter or leaving sets the value, Escape leaves it.</source>
        <translation>Enter를 누르거나 입력란을 벗어나면 값이 바뀌고, Esc를 누르면 그대로 둡니다.</translation>
    </message>
    <message>
        <source>{title}, {name}: “{text}” was not taken. {reason}</source>
        <translation>{title}, {name}: 입력한 “{text}” 값은 적용하지 않았습니다. {reason}</translation>
    </message>
    <message>
        <source>Type a number from −{n} to {n}, such as −0.5.</source>
        <translation>−{n}에서 {n} 사이의 수를 −0.5처럼 입력하면 됩니다.</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>What was kept of a lesson can&apos;t be read, and the lesson begins anew. The file stays as {file}. {problem}</source>
        <translation>보관된 수업 진도를 읽을 수 없어 그 수업을 새로 시작합니다. 파일은 {file}(으)로 남아 있습니다. {problem}</translation>
    </message>
    <message>
        <source>What was kept of a lesson can&apos;t be read here. The file stays as it is, and what you do in this lesson now is not kept. {problem}</source>
        <translation>수업에서 보관한 것을 여기서는 읽을 수 없습니다. 파일은 그대로 두고, 지금 이 수업에서 하는 것은 보관하지 않습니다. {problem}</translation>
    </message>
    <message>
        <source>What you do in lessons can&apos;t be kept: {problem}</source>
        <translation>수업에서 한 일을 보관할 수 없습니다: {problem}</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>{language} can&apos;t be shown: no font on this computer has its letters. Install one, such as the package {package} on Debian and Ubuntu, and start Deltascope again.</source>
        <translation>이 컴퓨터에는 {language} 글자가 들어 있는 글꼴이 없어 이 언어로 표시할 수 없습니다. Debian과 Ubuntu에서는 {package} 패키지 같은 글꼴을 설치하고 Deltascope를 다시 시작하면 됩니다.</translation>
    </message>
    <message>
        <source>{language} can&apos;t be shown: no font on this computer has its letters. Install one, and start Deltascope again.</source>
        <translation>이 컴퓨터에는 {language} 글자가 들어 있는 글꼴이 없어 이 언어로 표시할 수 없습니다. 글꼴을 설치하고 Deltascope를 다시 시작하면 됩니다.</translation>
    </message>
</context>
<context>
    <name>LayerControls</name>
    <message>
        <source>Layer {number}</source>
        <translation>층 {number}</translation>
    </message>
    <message>
        <source>Activation of layer {number}</source>
        <translation>층 {number}의 활성화 함수</translation>
    </message>
    <message>
        <source>What each node makes of its sum.</source>
        <translation>노드마다 합으로 무엇을 만드는지입니다.</translation>
    </message>
</context>
<context>
    <name>LayerRow</name>
    <message>
        <source>Kinds of layer</source>
        <translation>층의 종류</translation>
    </message>
    <message>
        <source>Set by the data: one node for each output.</source>
        <translation>데이터가 정합니다. 출력 하나마다 노드가 하나입니다.</translation>
    </message>
    <message>
        <source>Number of nodes in this layer.</source>
        <translation>이 층의 노드 수입니다.</translation>
    </message>
    <message>
        <source>Set by the layer before: this kind of layer has as many nodes.</source>
        <translation>앞 층이 정합니다. 이런 종류의 층은 노드 수가 앞 층과 같습니다.</translation>
    </message>
    <message>
        <source>Activation of the output layer</source>
        <translation>출력층의 활성화 함수</translation>
    </message>
    <message>
        <source>Kind of hidden layer {0}</source>
        <translation>은닉층 {0}의 종류</translation>
    </message>
    <message>
        <source>Activation of hidden layer {0}</source>
        <translation>은닉층 {0}의 활성화 함수</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>동결됨</translation>
    </message>
    <message>
        <source>learns</source>
        <translation>학습함</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>드롭아웃</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation>출력층</translation>
    </message>
    <message>
        <source>Nodes in the output layer</source>
        <translation>출력층의 노드</translation>
    </message>
    <message>
        <source>Hidden layer {0}</source>
        <translation>은닉층 {0}</translation>
    </message>
    <message>
        <source>Nodes in hidden layer {0}</source>
        <translation>은닉층 {0}의 노드</translation>
    </message>
    <message>
        <source>Remove hidden layer {0}</source>
        <translation>은닉층 {0} 삭제</translation>
    </message>
    <message>
        <source>Freeze: training leaves this layer&apos;s weights and biases as they are, so that what it has learnt stays.</source>
        <translation>동결: 학습해도 이 층의 가중치와 편향이 바뀌지 않아, 배운 것이 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Freeze: {0}</source>
        <translation>동결: {0}</translation>
    </message>
    <message>
        <source>Dropout in hidden layer {0}</source>
        <translation>은닉층 {0}의 드롭아웃</translation>
    </message>
</context>
<context>
    <name>LayerWords</name>
    <message>
        <source>Input</source>
        <translation>입력층</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력층</translation>
    </message>
    <message>
        <source>Hidden {number}</source>
        <translation>은닉층 {number}</translation>
    </message>
    <message>
        <source>the output layer</source>
        <translation>출력층</translation>
    </message>
    <message>
        <source>hidden layer {number}</source>
        <translation>은닉층 {number}</translation>
    </message>
    <message>
        <source>In</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>H{number}</source>
        <translation>은닉{number}</translation>
    </message>
</context>
<context>
    <name>LayersCanvas</name>
    <message>
        <source>Size of δ by layer with each activation, and the losses</source>
        <translation>활성화 함수마다 층별 δ의 크기와 손실</translation>
    </message>
    <message>
        <source>The table below has the numbers</source>
        <translation>아래 표에 수가 있습니다</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>The network with each activation appears here.</source>
        <translation>활성화 함수를 하나씩 넣은 신경망이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>after {epochs} epochs each</source>
        <translation>저마다 {epochs}에포크 뒤</translation>
    </message>
    <message>
        <source>with the weights as they stand</source>
        <translation>지금 가중치로</translation>
    </message>
    <message>
        <source>mean loss</source>
        <translation>평균 손실</translation>
    </message>
    <message>
        <source>Press “Train all”: each begins with the same first weights.</source>
        <translation>“모두 학습”을 누릅니다. 모두 같은 초기 가중치에서 시작합니다.</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>에포크 {epoch}</translation>
    </message>
</context>
<context>
    <name>Leaderboard</name>
    <message>
        <source>Racers at the update that is shown</source>
        <translation>표시 중인 갱신의 주자별 상태</translation>
    </message>
    <message>
        <source>Racer</source>
        <translation>주자</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>이동 거리</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Click a racer to see inside its update</source>
        <translation>주자를 클릭하면 갱신 과정을 들여다볼 수 있습니다</translation>
    </message>
    <message>
        <source>Loss on all rows at the update that is shown</source>
        <translation>표시 중인 갱신에서 모든 행의 손실</translation>
    </message>
    <message>
        <source>Length of the way travelled so far</source>
        <translation>지금까지 지나온 경로의 길이</translation>
    </message>
    <message>
        <source>Whether it still races, the first update with a loss at or below the threshold, that it never got there, or the update at which it left the finite numbers</source>
        <translation>아직 경주 중인지, 몇 회에 처음으로 목표 손실 이하가 되었는지, 끝내 도달하지 못했는지, 몇 회에 값이 무한대가 되었는지 알려 줍니다</translation>
    </message>
    <message>
        <source>{0}, distance {1}</source>
        <translation>{0}, 이동 거리 {1}</translation>
    </message>
    <message>
        <source>at the start: the race has not begun</source>
        <translation>출발 전: 경주가 아직 시작되지 않았습니다</translation>
    </message>
    <message>
        <source>diverged at {0}</source>
        <translation>{0}회에 발산</translation>
    </message>
    <message>
        <source>Its loss left the finite numbers at update {0}: its learning rate is too large.</source>
        <translation>{0}번째 갱신에서 손실이 무한대가 되었습니다. 학습률이 너무 큽니다.</translation>
    </message>
    <message>
        <source>reached by {0}</source>
        <translation>{0}회 안에 도달</translation>
    </message>
    <message>
        <source>Its loss on all rows, which is measured now and then, was at or below the threshold at update {0}.</source>
        <translation>모든 행의 손실은 가끔씩만 잽니다. {0}번째 갱신에서 잰 손실이 목표 손실 이하였습니다.</translation>
    </message>
    <message>
        <source>reached at {0}</source>
        <translation>{0}회에 도달</translation>
    </message>
    <message>
        <source>Its loss came down to the threshold at update {0}.</source>
        <translation>{0}번째 갱신에서 손실이 목표 손실까지 내려왔습니다.</translation>
    </message>
    <message>
        <source>climbing away</source>
        <translation>손실 증가</translation>
    </message>
    <message>
        <source>Its loss is {loss}, from {first} at the start: its learning rate is probably too large.</source>
        <translation>손실이 출발할 때 {first}에서 지금 {loss}까지 커졌습니다. 학습률이 너무 큰 듯합니다.</translation>
    </message>
    <message>
        <source>at the end</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>The race is over; there is no threshold.</source>
        <translation>경주가 끝났습니다. 목표 손실은 없습니다.</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>도달 못 함</translation>
    </message>
    <message>
        <source>Its loss never came down to the threshold of {0}.</source>
        <translation>손실이 목표 손실 {0}까지 내려오지 못했습니다.</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>출발 전</translation>
    </message>
    <message>
        <source>racing</source>
        <translation>경주 중</translation>
    </message>
    <message>
        <source>There is no threshold to reach.</source>
        <translation>도달할 목표 손실이 없습니다.</translation>
    </message>
    <message>
        <source>It has not reached the threshold so far.</source>
        <translation>아직 목표 손실에 도달하지 못했습니다.</translation>
    </message>
</context>
<context>
    <name>LearningFields</name>
    <message>
        <source>Kept aside</source>
        <translation>떼어 둘 행</translation>
    </message>
    <message>
        <source>Rows with this in the split column are kept aside.</source>
        <translation>분할 열에 이 값이 있는 행을 떼어 둡니다.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>과제</translation>
    </message>
    <message>
        <source>What the network is to find out; the targets decide.</source>
        <translation>신경망이 알아낼 것입니다. 목푯값이 정합니다.</translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation>출력층</translation>
    </message>
    <message>
        <source>What suits the task is proposed.</source>
        <translation>과제에 맞는 것을 제안합니다.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실 함수</translation>
    </message>
    <message>
        <source>How wrong an answer is, as one number.</source>
        <translation>답이 얼마나 틀렸는지를 수 하나로 나타냅니다.</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>스케일링</translation>
    </message>
    <message>
        <source>Of all inputs that are numbers, fitted on the training rows alone; a column can have its own.</source>
        <translation>수인 모든 입력의 스케일링이며, 학습 행만으로 맞춥니다. 열마다 따로 정할 수 있습니다.</translation>
    </message>
    <message>
        <source>Of the targets, separately from the inputs.</source>
        <translation>목푯값의 스케일링으로, 입력과 따로 정합니다.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>Which rows are kept aside, to check what was learnt.</source>
        <translation>배운 것을 확인하려고 떼어 두는 행입니다.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>비율</translation>
    </message>
    <message>
        <source>How much of the rows is kept aside.</source>
        <translation>행을 얼마나 떼어 둘지를 정합니다.</translation>
    </message>
    <message>
        <source>Network: {sizes}. {training} rows to train on, {validation} to validate.</source>
        <translation>신경망: {sizes}. 학습 {training}행, 검증 {validation}행.</translation>
    </message>
</context>
<context>
    <name>LessonCard</name>
    <message>
        <source>{caption}: {title}. {detail}</source>
        <translation>{caption}: {title}. {detail}</translation>
    </message>
    <message>
        <source>Step {number}: {title}</source>
        <translation>{number}단계: {title}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>이어서 하기</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>다음 수업</translation>
    </message>
</context>
<context>
    <name>LessonDesk</name>
    <message>
        <source>Your own lessons</source>
        <translation>내 수업</translation>
    </message>
    <message>
        <source>Folder of your lessons</source>
        <translation>내 수업이 있는 폴더</translation>
    </message>
    <message>
        <source>The numbers of this lesson follow from the name. What was done with others is to be done again.</source>
        <translation>이 수업의 수는 이름에 따라 정해집니다. 다른 수로 한 것은 다시 해야 합니다.</translation>
    </message>
</context>
<context>
    <name>LessonPage</name>
    <message>
        <source>‹ Contents</source>
        <translation>‹ 차례</translation>
    </message>
    <message>
        <source>Leave the lesson, back to the contents</source>
        <translation>수업을 떠나 차례로 돌아갑니다</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>{count}단계 가운데 {number}단계</translation>
    </message>
</context>
<context>
    <name>LessonRow</name>
    <message>
        <source>{title}, {length}</source>
        <translation>{title}, {length}</translation>
    </message>
    <message>
        <source>{minutes} min · done</source>
        <translation>{minutes}분 · 마침</translation>
    </message>
    <message>
        <source>{minutes} min · {done} of {count} done</source>
        <translation>{minutes}분 · {count}개 가운데 {done}개 마침</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}분</translation>
    </message>
</context>
<context>
    <name>LimitCanvas</name>
    <message>
        <source>result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>through both points</source>
        <translation>두 점을 지나는 직선</translation>
    </message>
    <message>
        <source>tangent: the derivative</source>
        <translation>접선: 미분값</translation>
    </message>
</context>
<context>
    <name>LimitView</name>
    <message>
        <source>Step Δ</source>
        <translation>간격 Δ</translation>
    </message>
    <message>
        <source>How far the variable is moved. The smaller the step, the nearer the quotient comes to the derivative, until rounding takes its digits.</source>
        <translation>변수를 얼마나 움직이는지 정합니다. 간격이 작을수록 몫이 미분값에 가까워지지만, 너무 작으면 반올림 때문에 자릿수를 잃습니다.</translation>
    </message>
    <message>
        <source>The result over the variable</source>
        <translation>변수에 따른 결과</translation>
    </message>
    <message>
        <source>There is no variable to move.</source>
        <translation>움직일 변수가 없습니다.</translation>
    </message>
    <message>
        <source>There is no derivative here.</source>
        <translation>여기에는 미분값이 없습니다.</translation>
    </message>
    <message>
        <source>Central difference {central}, derivative {slope}. {sign}</source>
        <translation>중앙 차분 {central}, 미분값 {slope}. {sign}</translation>
    </message>
    <message>
        <source>Near {x} = {place}, within the step, the result has no value or jumps: the difference spans that and says nothing of the slope. Take a smaller Δ.</source>
        <translation>{x} = {place} 가까이, Δ 안쪽에서 결과에 값이 없거나 결과가 건너뜁니다. 차분이 그곳에 걸쳐 있어 기울기를 말해 주지 않습니다. Δ를 더 작게 하면 됩니다.</translation>
    </message>
    <message>
        <source>It is above 0: to lower {y}, move {x} down.</source>
        <translation>0보다 큽니다. {y}을(를) 줄이려면 {x}을(를) 줄입니다.</translation>
    </message>
    <message>
        <source>It is below 0: to lower {y}, move {x} up.</source>
        <translation>0보다 작습니다. {y}을(를) 줄이려면 {x}을(를) 늘립니다.</translation>
    </message>
    <message>
        <source>It is 0: near here {x} changes nothing, so {x} stays where it is.</source>
        <translation>0입니다. 이 근처에서는 {x}을(를) 움직여도 바뀌는 것이 없으므로 {x}을(를) 그대로 둡니다.</translation>
    </message>
</context>
<context>
    <name>LineCanvas</name>
    <message>
        <source>The loss along a line</source>
        <translation>직선을 따라 본 손실</translation>
    </message>
    <message>
        <source>The loss along one direction appears here.</source>
        <translation>한 방향을 따라 본 손실이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>loss of {0} of {1} rows</source>
        <translation>{1}행 가운데 {0}행의 손실</translation>
    </message>
    <message>
        <source>start, the best so far</source>
        <translation>출발점, 지금까지 가장 좋은 곳</translation>
    </message>
    <message>
        <source>start</source>
        <translation>출발점</translation>
    </message>
    <message>
        <source>best</source>
        <translation>최저 손실</translation>
    </message>
    <message>
        <source>nearest to the best</source>
        <translation>가장 좋은 곳에 가장 가까움</translation>
    </message>
    <message>
        <source>loss on {0} of {1} rows</source>
        <translation>손실({1}행 가운데 {0}행)</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>last batch</source>
        <translation>마지막 배치</translation>
    </message>
    <message>
        <source>tangent</source>
        <translation>접선</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>다음 걸음</translation>
    </message>
    <message>
        <source>now</source>
        <translation>현재</translation>
    </message>
    <message>
        <source>slope {0}</source>
        <translation>기울기 {0}</translation>
    </message>
    <message>
        <source>the loss or its slope here is not a finite number</source>
        <translation>여기서는 손실이나 기울기가 유한하지 않음</translation>
    </message>
    <message>
        <source>it falls to the right</source>
        <translation>오른쪽이 내리막</translation>
    </message>
    <message>
        <source>it falls to the left</source>
        <translation>왼쪽이 내리막</translation>
    </message>
    <message>
        <source>slope 0: flat here, a gradient step goes nowhere</source>
        <translation>기울기 0: 평평한 곳이라 경사하강법으로 움직이지 않음</translation>
    </message>
    <message>
        <source>{slope}: {way}</source>
        <translation>{slope}: {way}</translation>
    </message>
    <message>
        <source>{slope}; {step}</source>
        <translation>{slope}; {step}</translation>
    </message>
    <message>
        <source>the next step overshoots: the loss rises by {0}</source>
        <translation>다음 걸음이 최저점을 지나쳐 손실이 {0} 커짐</translation>
    </message>
    <message>
        <source>the next step lowers the loss by {0}</source>
        <translation>다음 걸음에서 손실이 {0} 줄어듦</translation>
    </message>
    <message>
        <source>the next step leaves the loss as it is</source>
        <translation>다음 걸음에서 손실이 그대로임</translation>
    </message>
    <message>
        <source>the next step lands where the loss is no longer finite</source>
        <translation>다음 걸음에서 손실이 유한하지 않게 됨</translation>
    </message>
    <message>
        <source>next step: loss {0}</source>
        <translation>다음 걸음: 손실 {0}</translation>
    </message>
    <message>
        <source>{verdict} along this line; {share} of the step lies off it</source>
        <translation>{verdict}(이 직선에서 본 값, 걸음의 {share}는 직선 밖)</translation>
    </message>
    <message>
        <source>{change} on this line, {share} off it</source>
        <translation>이 직선에서 {change}, 직선 밖 {share}</translation>
    </message>
    <message>
        <source>loss {0}</source>
        <translation>손실 {0}</translation>
    </message>
    <message>
        <source>validation loss {0}</source>
        <translation>검증 손실 {0}</translation>
    </message>
    <message>
        <source>loss of the last batch {0}</source>
        <translation>마지막 배치의 손실 {0}</translation>
    </message>
    <message>
        <source>click: take these weights</source>
        <translation>클릭: 이 가중치 쓰기</translation>
    </message>
</context>
<context>
    <name>LinearPage</name>
    <message>
        <source>Through all layers, one after another</source>
        <translation>모든 층을 차례로 지나는 길</translation>
    </message>
    <message>
        <source>The weights of all layers as one matrix W</source>
        <translation>모든 층의 가중치를 곱한 행렬 W 하나</translation>
    </message>
    <message>
        <source>At once: x times W, and b, what the biases come to behind the layers</source>
        <translation>한 번에: x에 W를 곱하고, 편향들이 층을 지나 이르는 b를 더합니다</translation>
    </message>
    <message>
        <source>✓ Both give {row}, and would for any input: without an activation, {count} layers are one. More of them add nothing.</source>
        <translation>✓ 두 길 모두 {row}이며, 어떤 입력이라도 그렇습니다. 활성화 함수가 없으면 층 {count}개는 층 하나입니다. 더 쌓아도 아무것도 늘지 않습니다.</translation>
    </message>
    <message>
        <source>layer {number} with {name}</source>
        <translation>층 {number}({name})</translation>
    </message>
    <message>
        <source>Not linear: {layers}. For this input both give {row}, for others they part: try −x.</source>
        <translation>선형이 아닌 층: {layers}. 이 입력에서는 두 길 모두 {row}이지만 다른 입력에서는 갈라집니다. −x를 넣어 봅니다.</translation>
    </message>
    <message>
        <source>Not linear: {layers}. The layers give {through}, the one matrix {at_once}.</source>
        <translation>선형이 아닌 층: {layers}. 층들을 지나면 {through}, 행렬 하나로는 {at_once}입니다.</translation>
    </message>
    <message>
        <source>And no other matrix does it either: with a matrix and a bias, 0 gives the mean of what x and −x give.</source>
        <translation>다른 어떤 행렬도 그렇게 하지 못합니다. 행렬과 편향이라면 0이 내는 값은 x와 −x가 내는 값의 평균입니다.</translation>
    </message>
    <message>
        <source>Here 0 gives {middle}, and that mean is {mean}.</source>
        <translation>여기에서는 0이 {middle}을(를) 내고, 그 평균은 {mean}입니다.</translation>
    </message>
</context>
<context>
    <name>Lineup</name>
    <message>
        <source>{name} ({number})</source>
        <translation>{name} ({number})</translation>
    </message>
    <message>
        <source>{name} {number}</source>
        <translation>{name} {number}</translation>
    </message>
</context>
<context>
    <name>ListWords</name>
    <message>
        <source>Parameters</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>Weights and bias</source>
        <translation>가중치와 편향</translation>
    </message>
    <message>
        <source>old → new</source>
        <translation>이전 → 새 값</translation>
    </message>
    <message>
        <source>last update</source>
        <translation>마지막 갱신</translation>
    </message>
    <message>
        <source>{layer}, nodes: {count}</source>
        <translation>{layer}, 노드 {count}개</translation>
    </message>
    <message>
        <source>{name}: not computed yet</source>
        <translation>{name}: 아직 계산하지 않음</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>{name}, input {value}</source>
        <translation>{name}, 입력 {value}</translation>
    </message>
    <message>
        <source>{name}, left out by dropout</source>
        <translation>{name}, 드롭아웃으로 빠짐</translation>
    </message>
    <message>
        <source>{name}, nothing computed yet</source>
        <translation>{name}, 아직 아무것도 계산하지 않음</translation>
    </message>
    <message>
        <source>{name}, sum {value}, activation not yet computed</source>
        <translation>{name}, 가중합 {value}, 활성값은 아직 계산하지 않음</translation>
    </message>
    <message>
        <source>{name}, activation {value}</source>
        <translation>{name}, 활성값 {value}</translation>
    </message>
    <message>
        <source>{name}, activation {value}, delta not yet computed</source>
        <translation>{name}, 활성값 {value}, 델타는 아직 계산하지 않음</translation>
    </message>
    <message>
        <source>{name}, activation {value}, delta {delta}</source>
        <translation>{name}, 활성값 {value}, 델타 {delta}</translation>
    </message>
    <message>
        <source>{name}, {parameter} {value}, gradient {gradient}</source>
        <translation>{name}, {parameter} {value}, 기울기 {gradient}</translation>
    </message>
    <message>
        <source>{name}, {parameter} {value}</source>
        <translation>{name}, {parameter} {value}</translation>
    </message>
    <message>
        <source>{name}, {parameter} {value}, gradient not yet computed</source>
        <translation>{name}, {parameter} {value}, 기울기는 아직 계산하지 않음</translation>
    </message>
</context>
<context>
    <name>LoopStrip</name>
    <message>
        <source>Code…</source>
        <translation>코드…</translation>
    </message>
    <message>
        <source>Define, compile, fit, evaluate, predict: this set-up as lines of code</source>
        <translation>정의, 컴파일, 학습, 평가, 예측: 이 설정을 코드로 봅니다</translation>
    </message>
    <message>
        <source>Training loop</source>
        <translation>학습 루프</translation>
    </message>
    <message>
        <source>load</source>
        <translation>불러오기</translation>
    </message>
    <message>
        <source>split</source>
        <translation>나누기</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>순전파</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>역전파</translation>
    </message>
    <message>
        <source>update</source>
        <translation>갱신</translation>
    </message>
    <message>
        <source>evaluate</source>
        <translation>평가</translation>
    </message>
    <message>
        <source>fwd</source>
        <comment>forward</comment>
        <translation>순전파</translation>
    </message>
    <message>
        <source>bwd</source>
        <comment>backward</comment>
        <translation>역전파</translation>
    </message>
    <message>
        <source>upd</source>
        <comment>update</comment>
        <translation>갱신</translation>
    </message>
    <message>
        <source>eval</source>
        <comment>evaluate</comment>
        <translation>평가</translation>
    </message>
    <message>
        <source>Load: the rows with their inputs and targets. Opens the data.</source>
        <translation>불러오기: 입력과 목푯값이 있는 행을 불러옵니다. 데이터를 엽니다.</translation>
    </message>
    <message>
        <source>Split: some rows are kept aside for validation. Opens their share.</source>
        <translation>나누기: 일부 행을 검증용으로 따로 둡니다. 그 비율을 엽니다.</translation>
    </message>
    <message>
        <source>Forward: from the inputs to the outputs, layer by layer. Opens its first step.</source>
        <translation>순전파: 입력에서 출력까지 층마다 계산합니다. 그 첫 단계를 엽니다.</translation>
    </message>
    <message>
        <source>Loss: one number for how wrong the outputs are. Opens its step.</source>
        <translation>손실: 출력이 얼마나 틀렸는지를 수 하나로 나타냅니다. 그 단계를 엽니다.</translation>
    </message>
    <message>
        <source>Backward: deltas and gradients, from the outputs back. Opens its first step.</source>
        <translation>역전파: 출력에서 거꾸로 델타와 기울기를 계산합니다. 그 첫 단계를 엽니다.</translation>
    </message>
    <message>
        <source>Update: the optimizer moves every weight; then the next batch. Opens its first step.</source>
        <translation>갱신: 옵티마이저가 모든 가중치를 옮기고, 다음 배치로 넘어갑니다. 그 첫 단계를 엽니다.</translation>
    </message>
    <message>
        <source>Evaluate: after each epoch, loss and accuracy on all rows. Opens the results.</source>
        <translation>평가: 에포크마다 모든 행의 손실과 정확도를 잽니다. 결과를 엽니다.</translation>
    </message>
    <message>
        <source>Now: {boxes}</source>
        <translation>지금: {boxes}</translation>
    </message>
    <message>
        <source>Not training</source>
        <translation>학습하지 않는 중</translation>
    </message>
</context>
<context>
    <name>LossCanvas</name>
    <message>
        <source>Curves of the training</source>
        <translation>학습 곡선</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>The loss of every epoch appears here once training starts.</source>
        <translation>학습을 시작하면 에포크마다 손실이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Train to see the loss</source>
        <translation>학습하면 손실이 나타남</translation>
    </message>
    <message>
        <source>accuracy (%)</source>
        <translation>정확도(%)</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>acc.</source>
        <translation>정확</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>epoch {0}</source>
        <translation>에포크 {0}</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>training</source>
        <translation>학습</translation>
    </message>
</context>
<context>
    <name>LossCurvesPage</name>
    <message>
        <source>the prediction a</source>
        <translation>예측 a</translation>
    </message>
    <message>
        <source>What the output layer gives.</source>
        <translation>출력층이 내는 값입니다.</translation>
    </message>
    <message>
        <source>the sum z (logit)</source>
        <translation>합 z (로짓)</translation>
    </message>
    <message>
        <source>What the output node adds up: sigmoid makes the prediction of it, or the loss&apos;s own partner.</source>
        <translation>출력 노드가 더한 값입니다. 시그모이드, 또는 손실 함수의 짝이 이것으로 예측을 만듭니다.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실 함수</translation>
    </message>
    <message>
        <source>How wrong an answer is, as a number.</source>
        <translation>답이 얼마나 틀렸는지를 나타내는 수입니다.</translation>
    </message>
    <message>
        <source>Laid over it</source>
        <translation>겹칠 손실</translation>
    </message>
    <message>
        <source>A second loss, to compare the two.</source>
        <translation>비교할 두 번째 손실 함수입니다.</translation>
    </message>
    <message>
        <source>Drawn over</source>
        <translation>가로축</translation>
    </message>
    <message>
        <source>The prediction, or the sum that it is made of.</source>
        <translation>예측, 또는 예측을 만드는 합입니다.</translation>
    </message>
    <message>
        <source>Curves of the loss and of its slope</source>
        <translation>손실과 그 기울기의 곡선</translation>
    </message>
    <message>
        <source>This loss has no value for such a prediction.</source>
        <translation>이런 예측에는 손실 값이 없습니다.</translation>
    </message>
    <message>
        <source>Loss {name}</source>
        <translation>손실 함수 {name}</translation>
    </message>
    <message>
        <source>One loss alone</source>
        <translation>손실 함수 하나만</translation>
    </message>
    <message>
        <source>Lay {name} over it</source>
        <translation>{name} 겹치기</translation>
    </message>
    <message>
        <source>Draw over prediction or sum</source>
        <translation>예측이나 합에 따라 그리기</translation>
    </message>
    <message>
        <source>Move the target</source>
        <translation>목푯값 옮기기</translation>
    </message>
    <message>
        <source>Move the prediction</source>
        <translation>예측 옮기기</translation>
    </message>
    <message>
        <source>One loss alone.</source>
        <translation>손실 함수 하나만 그립니다.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>{loss} is not drawn: {problem}.</source>
        <translation>{loss}은(는) 그리지 않습니다: {problem}.</translation>
    </message>
    <message>
        <source>Here {loss} would be infinite: the nearest probability that a computer tells apart is taken.</source>
        <translation>여기에서 {loss}은(는) 무한대가 되므로, 컴퓨터가 구별하는 가장 가까운 확률을 씁니다.</translation>
    </message>
    <message>
        <source>{loss} is a function of the sum z alone: its outputs are steps.</source>
        <translation>{loss}은(는) 합 z만의 함수입니다. 출력이 계단이기 때문입니다.</translation>
    </message>
    <message>
        <source>{loss}, taken from the logits: softmax over z and a second sum of 0. Its slope is just a − y.</source>
        <translation>{loss}을(를) 로짓에서 계산합니다. z와 0인 두 번째 합의 소프트맥스입니다. 기울기는 a − y뿐입니다.</translation>
    </message>
    <message>
        <source>{loss}, taken from the logit z by way of {output}. Its slope is just a − y.</source>
        <translation>{loss}을(를) 로짓 z에서 {output}을(를) 거쳐 계산합니다. 기울기는 a − y뿐입니다.</translation>
    </message>
    <message>
        <source>{loss} of sigmoid&apos;s output: its slope has the factor a (1 − a), which is nearly 0 where the sigmoid is flat.</source>
        <translation>시그모이드 출력의 {loss}입니다. 기울기에 a (1 − a)가 곱해지며, 시그모이드가 평평한 곳에서 거의 0입니다.</translation>
    </message>
    <message>
        <source>{loss} takes a probability, between 0 and 1, as sigmoid and softmax give it.</source>
        <translation>{loss}은(는) 시그모이드와 소프트맥스가 내는, 0과 1 사이의 확률을 받습니다.</translation>
    </message>
    <message>
        <source>{loss} takes any number that is predicted.</source>
        <translation>{loss}은(는) 어떤 수를 예측해도 받습니다.</translation>
    </message>
</context>
<context>
    <name>LossMeasures</name>
    <message>
        <source>wrong</source>
        <translation>오답</translation>
    </message>
    <message>
        <source>Classification error: 1 where the largest output is another class than the target&apos;s, else 0</source>
        <translation>분류 오차: 가장 큰 출력이 목푯값과 다른 클래스이면 1, 같으면 0</translation>
    </message>
    <message>
        <source>squared</source>
        <translation>제곱오차</translation>
    </message>
    <message>
        <source>Squared error: the squares of a − y of all outputs</source>
        <translation>제곱오차: 모든 출력의 a − y를 제곱한 값</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>교차 엔트로피</translation>
    </message>
    <message>
        <source>Cross-entropy: minus the logarithm of the right class&apos;s probability</source>
        <translation>교차 엔트로피: 정답 클래스에 매긴 확률의 로그에 음의 부호를 붙인 값</translation>
    </message>
    <message>
        <source>Σ (a − y)²: summed</source>
        <translation>Σ (a − y)²: 합</translation>
    </message>
    <message>
        <source>The squares of a sample&apos;s outputs, added up.</source>
        <translation>표본의 출력마다 구한 제곱을 더합니다.</translation>
    </message>
    <message>
        <source>1/K Σ (a − y)²: MSE</source>
        <translation>1/K Σ (a − y)²: MSE</translation>
    </message>
    <message>
        <source>Mean squared error: divided by the number of outputs.</source>
        <translation>평균제곱오차: 출력 수로 나눕니다.</translation>
    </message>
    <message>
        <source>½ Σ (a − y)²: with the half</source>
        <translation>½ Σ (a − y)²: 절반</translation>
    </message>
    <message>
        <source>Half of the sum, which some notes call mean squared error.</source>
        <translation>합의 절반이며, 평균제곱오차라고 부르는 강의도 있습니다.</translation>
    </message>
    <message>
        <source>Classification error cannot tell them apart: {value} for both.</source>
        <translation>분류 오차로는 가려낼 수 없습니다: 둘 다 {value}.</translation>
    </message>
    <message>
        <source>Classification error: {network} is better, {less} against {more}.</source>
        <translation>분류 오차: {network}이(가) 더 낫습니다. {less} 대 {more}.</translation>
    </message>
    <message>
        <source>Squared error cannot tell them apart: {value} for both.</source>
        <translation>제곱오차로는 가려낼 수 없습니다: 둘 다 {value}.</translation>
    </message>
    <message>
        <source>Squared error: {network} is better, {less} against {more}.</source>
        <translation>제곱오차: {network}이(가) 더 낫습니다. {less} 대 {more}.</translation>
    </message>
    <message>
        <source>Cross-entropy cannot tell them apart: {value} for both.</source>
        <translation>교차 엔트로피로는 가려낼 수 없습니다: 둘 다 {value}.</translation>
    </message>
    <message>
        <source>Cross-entropy: {network} is better, {less} against {more}.</source>
        <translation>교차 엔트로피: {network}이(가) 더 낫습니다. {less} 대 {more}.</translation>
    </message>
    <message>
        <source>network {number}</source>
        <translation>신경망 {number}</translation>
    </message>
</context>
<context>
    <name>LossPlot</name>
    <message>
        <source>Loss and accuracy</source>
        <translation>손실과 정확도</translation>
    </message>
    <message>
        <source>log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Logarithmic loss axis</source>
        <translation>손실 축을 로그로</translation>
    </message>
    <message>
        <source>A logarithmic axis gives every tenfold drop of the loss the same height, so that late progress stays visible.</source>
        <translation>로그 축에서는 손실이 10분의 1로 줄 때마다 같은 높이만큼 내려가므로, 학습 후반의 변화도 보입니다.</translation>
    </message>
    <message>
        <source>Reset view</source>
        <translation>보기 되돌리기</translation>
    </message>
    <message>
        <source>Training: the rows that the network learns from. Validation: rows it never learns from; when their loss rises while training&apos;s falls, the network has begun to memorise.</source>
        <translation>학습: 신경망이 보고 배우는 행입니다. 검증: 학습에 쓰지 않는 행입니다. 학습 손실은 줄어드는데 검증 손실이 커지면, 신경망이 데이터를 외우기 시작한 것입니다.</translation>
    </message>
    <message>
        <source>training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>later</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>former run</source>
        <translation>이전 실행</translation>
    </message>
    <message>
        <source>former runs</source>
        <translation>이전 실행들</translation>
    </message>
    <message>
        <source>run {number}</source>
        <translation>실행 {number}</translation>
    </message>
    <message>
        <source>runs {numbers}</source>
        <translation>실행 {numbers}</translation>
    </message>
    <message>
        <source>Table of values (*.csv)</source>
        <translation>값 표 (*.csv)</translation>
    </message>
</context>
<context>
    <name>LossesBench</name>
    <message>
        <source>Curves</source>
        <translation>곡선</translation>
    </message>
    <message>
        <source>Two networks</source>
        <translation>두 신경망</translation>
    </message>
    <message>
        <source>One weight</source>
        <translation>가중치 하나</translation>
    </message>
    <message>
        <source>Which loss</source>
        <translation>어떤 손실</translation>
    </message>
    <message>
        <source>Picture of the curves…</source>
        <translation>곡선 그림…</translation>
    </message>
    <message>
        <source>Picture of the outputs…</source>
        <translation>출력 그림…</translation>
    </message>
    <message>
        <source>Picture over the weight…</source>
        <translation>가중치에 따른 그림…</translation>
    </message>
    <message>
        <source>Picture of the points…</source>
        <translation>점 그림…</translation>
    </message>
    <message>
        <source>Turn the page</source>
        <translation>쪽 넘기기</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{title} – {file} – Deltascope</source>
        <translation>{title} – {file} – Deltascope</translation>
    </message>
    <message>
        <source>{title} – Deltascope</source>
        <translation>{title} – Deltascope</translation>
    </message>
</context>
<context>
    <name>MatchRows</name>
    <message>
        <source>on</source>
        <translation>켜짐</translation>
    </message>
</context>
<context>
    <name>MatricesBench</name>
    <message>
        <source>Product</source>
        <translation>곱</translation>
    </message>
    <message>
        <source>Why not linear</source>
        <translation>왜 선형이 아닌가</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>텐서</translation>
    </message>
    <message>
        <source>Network as a formula</source>
        <translation>수식으로 쓴 신경망</translation>
    </message>
    <message>
        <source>Picture of the tensor…</source>
        <translation>텐서 그림…</translation>
    </message>
    <message>
        <source>Turn the page</source>
        <translation>쪽 넘기기</translation>
    </message>
</context>
<context>
    <name>MatrixPage</name>
    <message>
        <source>Percent of each ro&amp;w</source>
        <translation>행별 백분율(&amp;W)</translation>
    </message>
    <message>
        <source>Of the rows of a class, how many were taken for each: the diagonal is recall</source>
        <translation>한 클래스의 행을 각 클래스로 예측한 비율로, 대각선은 재현율입니다</translation>
    </message>
    <message>
        <source>&amp;Copy the matrix</source>
        <translation>행렬 복사(&amp;C)</translation>
    </message>
    <message>
        <source>As a table with tabs, for a spreadsheet</source>
        <translation>스프레드시트에 붙여 넣을 수 있는 표로 복사합니다</translation>
    </message>
    <message>
        <source>not {0}</source>
        <translation>{0} 아님</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>{name}: not computed yet</source>
        <translation>{name}: 아직 계산하지 않음</translation>
    </message>
</context>
<context>
    <name>MatrixWords</name>
    <message>
        <source>The function acts on each number by itself.</source>
        <translation>함수는 수마다 따로 작용합니다.</translation>
    </message>
    <message>
        <source>W: rows are sources, columns nodes.</source>
        <translation>W의 행은 출발 노드, 열은 도착 노드입니다.</translation>
    </message>
    <message>
        <source>No product: each row gets mean 0, spread 1.</source>
        <translation>행렬 곱 없이 행마다 평균 0, 표준편차 1로 맞춥니다.</translation>
    </message>
    <message>
        <source>Each node passes on its columns&apos; largest.</source>
        <translation>노드마다 자기 열의 가장 큰 값을 내보냅니다.</translation>
    </message>
    <message>
        <source>Outputs and targets of a row make its loss.</source>
        <translation>한 행의 출력과 목푯값에서 그 행의 손실이 나옵니다.</translation>
    </message>
    <message>
        <source>The loss&apos;s slope times f′, number by number.</source>
        <translation>손실의 미분값에 f′을 같은 자리끼리 곱합니다.</translation>
    </message>
    <message>
        <source>Back through Wᵀ; ∘ goes number by number.</source>
        <translation>Wᵀ를 거쳐 돌아옵니다. ∘는 같은 자리끼리의 곱입니다.</translation>
    </message>
    <message>
        <source>The next layer has no W to lead back.</source>
        <translation>다음 층에는 되돌아갈 W가 없습니다.</translation>
    </message>
    <message>
        <source>J: a slope for each pair of output and sum.</source>
        <translation>J에는 출력과 가중합의 쌍마다 미분값이 있습니다.</translation>
    </message>
    <message>
        <source>Xᵀ times δ: each input times each delta.</source>
        <translation>Xᵀ에 δ를 곱합니다. 입력마다 델타마다 곱한 값입니다.</translation>
    </message>
    <message>
        <source>Rows&apos; gradients add up; the mean comes last.</source>
        <translation>행마다의 기울기가 더해집니다. 평균은 마지막입니다.</translation>
    </message>
    <message>
        <source>Biases have input 1: their deltas add up.</source>
        <translation>편향의 입력은 늘 1이므로 델타를 그대로 더합니다.</translation>
    </message>
    <message>
        <source>No product: each node has its own gradient.</source>
        <translation>행렬 곱 없이 기울기가 노드마다 따로 나옵니다.</translation>
    </message>
    <message>
        <source>All move: learning rate times gradients.</source>
        <translation>모두 학습률에 기울기를 곱한 만큼 움직입니다.</translation>
    </message>
    <message>
        <source>All move as the optimizer has it.</source>
        <translation>모두 옵티마이저가 구한 만큼 움직입니다.</translation>
    </message>
    <message>
        <source>The function acts on each row as a whole.</source>
        <translation>함수는 행 전체에 한꺼번에 작용합니다.</translation>
    </message>
    <message>
        <source>Outputs minus targets, for all nodes at once.</source>
        <translation>모든 노드에서 한꺼번에 출력에서 목푯값을 뺍니다.</translation>
    </message>
</context>
<context>
    <name>MeaningModel</name>
    <message>
        <source>Variable</source>
        <translation>변수</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Derivative</source>
        <translation>미분값</translation>
    </message>
    <message>
        <source>1 % more adds</source>
        <translation>1% 늘면</translation>
    </message>
    <message>
        <source>To lower {result}</source>
        <translation>{result}을(를) 줄이려면</translation>
    </message>
    <message>
        <source>What can be moved</source>
        <translation>움직일 수 있는 것</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>지금의 값</translation>
    </message>
    <message>
        <source>How many times as much as the variable the result moves, for small moves</source>
        <translation>변수를 조금 움직일 때 결과가 그 몇 배로 움직이는지</translation>
    </message>
    <message>
        <source>What the result gains when the variable grows by 1 % of its own value</source>
        <translation>변수가 자기 값의 1%만큼 늘 때 결과가 늘어나는 양</translation>
    </message>
    <message>
        <source>Which way to move the variable: against the sign of the derivative</source>
        <translation>변수를 움직일 방향: 미분값의 부호와 반대</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>stay</source>
        <translation>그대로</translation>
    </message>
    <message>
        <source>down ↓</source>
        <translation>줄이기 ↓</translation>
    </message>
    <message>
        <source>up ↑</source>
        <translation>늘리기 ↑</translation>
    </message>
</context>
<context>
    <name>MeaningTable</name>
    <message>
        <source>What each variable does to the result</source>
        <translation>변수마다 결과에 미치는 영향</translation>
    </message>
</context>
<context>
    <name>MeaningView</name>
    <message>
        <source>A derivative says how many times as much as the variable the result moves, for small moves. Above 0 both go the same way, below 0 opposite ways.</source>
        <translation>미분값은 변수를 조금 움직일 때 결과가 그 몇 배로 움직이는지 말해 줍니다. 0보다 크면 둘이 같은 쪽으로, 0보다 작으면 서로 반대쪽으로 움직입니다.</translation>
    </message>
</context>
<context>
    <name>MeasuredWords</name>
    <message>
        <source>{name} {raw} → {scaled}</source>
        <translation>{name} {raw} → {scaled}</translation>
    </message>
    <message>
        <source>Measured → scaled: {inputs}</source>
        <translation>측정값 → 스케일링한 값: {inputs}</translation>
    </message>
</context>
<context>
    <name>MeshCanvas</name>
    <message>
        <source>Loss surface in space</source>
        <translation>손실 곡면(3차원)</translation>
    </message>
    <message>
        <source>The loss over two directions appears here, as a surface to be turned.</source>
        <translation>두 방향에 따른 손실이 여기에 나타납니다. 곡면을 돌려 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>start</source>
        <translation>출발점</translation>
    </message>
    <message>
        <source>now</source>
        <translation>현재</translation>
    </message>
    <message>
        <source>best</source>
        <translation>최저 손실</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>너무 큼</translation>
    </message>
    <message>
        <source>beyond the edge</source>
        <translation>가장자리 밖</translation>
    </message>
    <message>
        <source>drag to turn · wheel to zoom · double-click to reset</source>
        <translation>끌기: 회전 · 휠: 확대·축소 · 두 번 클릭: 되돌리기</translation>
    </message>
    <message>
        <source>drag to turn · wheel to zoom</source>
        <translation>끌기: 회전 · 휠: 확대·축소</translation>
    </message>
    <message>
        <source>loss {0}</source>
        <translation>손실 {0}</translation>
    </message>
</context>
<context>
    <name>MeshView</name>
    <message>
        <source>The loss surface in three dimensions</source>
        <translation>3차원 손실 곡면</translation>
    </message>
    <message>
        <source>click: take these weights</source>
        <translation>클릭: 이 가중치 쓰기</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Details</source>
        <translation>자세히</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>주의</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>메시지의 자세한 내용</translation>
    </message>
    <message>
        <source>Copy the message and its details</source>
        <translation>메시지와 자세한 내용을 복사합니다</translation>
    </message>
    <message>
        <source>Show what exactly happened, to copy</source>
        <translation>무슨 일이 있었는지 복사할 수 있게 보여 줍니다</translation>
    </message>
    <message>
        <source>Close this message (Esc)</source>
        <translation>메시지 닫기(Esc)</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>메시지 닫기</translation>
    </message>
</context>
<context>
    <name>NameCombo</name>
    <message>
        <source>Type a part of the name, such as x2 h1.3</source>
        <translation>이름의 일부를 입력합니다(예: x2 h1.3)</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Your name in lessons</source>
        <translation>수업에서 쓰는 이름</translation>
    </message>
    <message>
        <source>Your name, or the number that your teacher knows you by. It is written into the files that you hand in. Some lessons give each learner different numbers, and make them from this name.

It stays on this machine, and you can change it in the Lessons menu.</source>
        <translation>이름, 또는 선생님이 아는 번호입니다. 제출하는 파일에 적힙니다. 학습자마다 다른 수를 주는 수업은 이 이름에서 수를 만듭니다.

이 컴퓨터에만 보관하며, 수업 메뉴에서 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>&amp;Name or number:</source>
        <translation>이름이나 번호(&amp;N):</translation>
    </message>
</context>
<context>
    <name>NameEditing</name>
    <message>
        <source>Name of the run</source>
        <translation>실행 이름</translation>
    </message>
</context>
<context>
    <name>NamedParameters</name>
    <message>
        <source>the sum of {node} in row {row}</source>
        <translation>행 {row}에서 {node}의 가중합</translation>
    </message>
    <message>
        <source>the error of {node} in row {row}</source>
        <translation>행 {row}에서 {node}의 오차</translation>
    </message>
</context>
<context>
    <name>NetworkCanvas</name>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>Thaw {layer}</source>
        <translation>{layer} 동결 해제</translation>
    </message>
    <message>
        <source>Freeze {layer}</source>
        <translation>{layer} 동결</translation>
    </message>
    <message>
        <source>Training leaves the weights and biases of a frozen layer alone</source>
        <translation>동결된 층의 가중치와 편향은 학습해도 바뀌지 않습니다</translation>
    </message>
    <message>
        <source>Drawing of the network of three gates</source>
        <translation>게이트 세 개로 된 신경망 그림</translation>
    </message>
    <message>
        <source>{gate}: weights {w1} and {w2}, bias {b}</source>
        <translation>{gate}: 가중치 {w1}, {w2}, 편향 {b}</translation>
    </message>
    <message>
        <source>Row {row}: {gate} gives {output}</source>
        <translation>행 {row}: {gate} 출력 {output}</translation>
    </message>
</context>
<context>
    <name>NetworkEdits</name>
    <message>
        <source>Set {parameter} to {value}</source>
        <translation>{parameter} 바꾸기: {value}</translation>
    </message>
    <message>
        <source>There the weights are not finite numbers.</source>
        <translation>그곳에는 유한하지 않은 가중치가 있습니다.</translation>
    </message>
    <message>
        <source>These are {own} weights and biases, and the network has {its} now: nothing was changed.</source>
        <translation>여기 가중치와 편향은 {own}개이고 지금 신경망에는 {its}개 있어, 아무것도 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>Take the best weights</source>
        <translation>가장 좋은 가중치 쓰기</translation>
    </message>
    <message>
        <source>Start from weights of {file}</source>
        <translation>{file}의 가중치로 시작</translation>
    </message>
    <message>
        <source>Add a node</source>
        <translation>노드 추가</translation>
    </message>
    <message>
        <source>Remove a node</source>
        <translation>노드 삭제</translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation>층 추가</translation>
    </message>
    <message>
        <source>Remove a layer</source>
        <translation>층 삭제</translation>
    </message>
</context>
<context>
    <name>NetworkModel</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>δ, ∂E/∂w</source>
        <translation>δ, ∂E/∂w</translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message>
        <source>Back to before the first row (Home)</source>
        <translation>첫 행 앞으로 돌아갑니다(Home)</translation>
    </message>
    <message>
        <source>Take the last node back (←)</source>
        <translation>마지막 노드를 되돌립니다(←)</translation>
    </message>
    <message>
        <source>Compute the next node (→)</source>
        <translation>다음 노드를 계산합니다(→)</translation>
    </message>
    <message>
        <source>All nodes of all four rows (End)</source>
        <translation>네 행의 모든 노드를 계산합니다(End)</translation>
    </message>
    <message>
        <source>{step} / {all}</source>
        <translation>{step} / {all}</translation>
    </message>
    <message>
        <source>Row {row}, {gate}: the sum is above 0, so it gives 1.</source>
        <translation>행 {row}, {gate}: 가중합이 0보다 크므로 1을 냅니다.</translation>
    </message>
    <message>
        <source>Row {row}, {gate}: the sum is not above 0, so it gives 0.</source>
        <translation>행 {row}, {gate}: 가중합이 0보다 크지 않으므로 0을 냅니다.</translation>
    </message>
    <message>
        <source>Press Step (→): the first node of the row (0, 0) adds up its weighted inputs.</source>
        <translation>“다음 단계”(→)를 누르면 (0, 0) 행의 첫 노드가 가중합을 구합니다.</translation>
    </message>
    <message>
        <source>in a row, x · W</source>
        <translation>행, x · W</translation>
    </message>
    <message>
        <source>W leads from its rows to its columns: the order of the app.</source>
        <translation>W는 행에서 열로 이어집니다. 이 프로그램의 순서입니다.</translation>
    </message>
    <message>
        <source>in a column, W · x</source>
        <translation>열, W · x</translation>
    </message>
    <message>
        <source>W leads to its rows from its columns: the order of many books. Their W is the transpose of the other one.</source>
        <translation>W는 열에서 행으로 이어집니다. 많은 책의 순서이며, 그 W는 다른 쪽의 전치 행렬입니다.</translation>
    </message>
    <message>
        <source>Inputs stand</source>
        <translation>입력의 꼴</translation>
    </message>
    <message>
        <source>Take the open network</source>
        <translation>열린 신경망 가져오기</translation>
    </message>
    <message>
        <source>The network of the main window, with its weights and its row</source>
        <translation>기본 창의 신경망을 가중치와 지금 보는 행과 함께 가져옵니다</translation>
    </message>
    <message>
        <source>The same in {count} lines of Python, with NumPy</source>
        <translation>NumPy를 쓴 파이썬 {count}줄로 쓰면</translation>
    </message>
    <message>
        <source>Run it: it prints {row}, which is what the formula gives.</source>
        <translation>실행하면 {row}이(가) 나옵니다. 수식이 내는 값과 같습니다.</translation>
    </message>
    <message>
        <source>Order of the indices</source>
        <translation>인덱스의 순서</translation>
    </message>
</context>
<context>
    <name>NetworkSection</name>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>Add hidden layer</source>
        <translation>은닉층 추가</translation>
    </message>
    <message>
        <source>{0} input, set by the data</source>
        <translation>입력 {0}개(데이터가 정함)</translation>
    </message>
    <message>
        <source>{0} inputs, set by the data</source>
        <translation>입력 {0}개(데이터가 정함)</translation>
    </message>
    <message>
        <source>First weights</source>
        <translation>초기 가중치</translation>
    </message>
    <message>
        <source>How the weights are drawn before training starts; biases start at 0.</source>
        <translation>학습하기 전에 가중치를 뽑는 방법입니다. 편향은 0에서 출발합니다.</translation>
    </message>
    <message>
        <source>A network has at most {n} layers.</source>
        <translation>신경망의 층은 {n}개까지입니다.</translation>
    </message>
    <message>
        <source>Put another hidden layer, like the last one, before the output.</source>
        <translation>마지막 은닉층과 같은 은닉층을 출력층 앞에 추가합니다.</translation>
    </message>
    <message>
        <source>Change number of nodes</source>
        <translation>노드 수 바꾸기</translation>
    </message>
    <message>
        <source>Change activation</source>
        <translation>활성화 함수 바꾸기</translation>
    </message>
    <message>
        <source>Change dropout</source>
        <translation>드롭아웃 바꾸기</translation>
    </message>
    <message>
        <source>Thaw a layer</source>
        <translation>층 동결 해제</translation>
    </message>
    <message>
        <source>Freeze a layer</source>
        <translation>층 동결</translation>
    </message>
    <message>
        <source>Remove hidden layer</source>
        <translation>은닉층 삭제</translation>
    </message>
    <message>
        <source>Use matching output and loss</source>
        <translation>맞는 출력·손실 함수 쓰기</translation>
    </message>
    <message>
        <source>Change first weights</source>
        <translation>초기 가중치 바꾸기</translation>
    </message>
    <message>
        <source>Change seed</source>
        <translation>시드 바꾸기</translation>
    </message>
    <message>
        <source>Not used now: the preset or file brings its own weights.</source>
        <translation>지금은 쓰이지 않습니다. 프리셋이나 파일에 가중치가 정해져 있습니다.</translation>
    </message>
    <message>
        <source>Every layer is frozen: training changes nothing.</source>
        <translation>모든 층이 동결되어 있어 학습해도 바뀌는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Training changes: {learning}. Frozen: {still}.</source>
        <translation>학습으로 바뀌는 층: {learning}. 동결된 층: {still}.</translation>
    </message>
    <message>
        <source>{0} parameters</source>
        <translation>매개변수 {0}개</translation>
    </message>
</context>
<context>
    <name>NetworkTables</name>
    <message>
        <source>Targets</source>
        <translation>목푯값</translation>
    </message>
    <message>
        <source>The target of this class: 1 for the right one, 0 for the others</source>
        <translation>이 클래스의 목푯값: 맞는 클래스는 1, 나머지는 0</translation>
    </message>
    <message>
        <source>The sample</source>
        <translation>표본</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>The probability that the network gives to this class</source>
        <translation>신경망이 이 클래스에 매긴 확률</translation>
    </message>
</context>
<context>
    <name>NetworkTree</name>
    <message>
        <source>The network as a list</source>
        <translation>목록으로 된 신경망</translation>
    </message>
    <message>
        <source>Arrow keys open and close; Enter types a weight or a bias.</source>
        <translation>화살표 키로 열고 닫으며, Enter로 가중치나 편향을 입력합니다.</translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>The networks are being made …</source>
        <translation>신경망을 만드는 중입니다…</translation>
    </message>
</context>
<context>
    <name>NetworksPage</name>
    <message>
        <source>Samples</source>
        <translation>표본 수</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>클래스 수</translation>
    </message>
    <message>
        <source>Squared error as</source>
        <translation>제곱오차</translation>
    </message>
    <message>
        <source>Rows add up to 1</source>
        <translation>행의 합을 1로</translation>
    </message>
    <message>
        <source>When a number is changed, the others share what is left of 1.</source>
        <translation>수 하나를 바꾸면 나머지가 1에서 남은 몫을 나눕니다.</translation>
    </message>
    <message>
        <source>Change the number of samples</source>
        <translation>표본 수 바꾸기</translation>
    </message>
    <message>
        <source>Change the number of classes</source>
        <translation>클래스 수 바꾸기</translation>
    </message>
    <message>
        <source>Take squared errors together otherwise</source>
        <translation>제곱오차를 다르게 모으기</translation>
    </message>
    <message>
        <source>Change a target</source>
        <translation>목푯값 바꾸기</translation>
    </message>
    <message>
        <source>Change an output</source>
        <translation>출력 바꾸기</translation>
    </message>
    <message>
        <source>Open a cell&apos;s equation</source>
        <translation>칸의 수식 열기</translation>
    </message>
</context>
<context>
    <name>NeuronCanvas</name>
    <message>
        <source>Drawing of the neuron</source>
        <translation>뉴런 그림</translation>
    </message>
    <message>
        <source>Drag a number up or down. With the keys: Left and Right choose one, Up and Down change it.</source>
        <translation>숫자를 위아래로 끕니다. 키보드에서는 왼쪽·오른쪽 화살표로 고르고 위·아래 화살표로 바꿉니다.</translation>
    </message>
    <message>
        <source>Weights {w1} and {w2}, bias {b}, which is a threshold of {theta}.</source>
        <translation>가중치 {w1}, {w2}, 편향 {b}. 임계값으로는 {theta}입니다.</translation>
    </message>
    <message>
        <source>Inputs {x1} and {x2}: the sum is {sum}, the class {output}.</source>
        <translation>입력 {x1}, {x2}: 가중합 {sum}, 클래스 {output}.</translation>
    </message>
    <message>
        <source>bias: {condition}</source>
        <translation>편향: {condition}</translation>
    </message>
    <message>
        <source>threshold: {condition}</source>
        <translation>임계값: {condition}</translation>
    </message>
    <message>
        <source>dendrite</source>
        <translation>수상돌기</translation>
    </message>
    <message>
        <source>synapse</source>
        <translation>시냅스</translation>
    </message>
    <message>
        <source>cell body</source>
        <translation>세포체</translation>
    </message>
    <message>
        <source>axon</source>
        <translation>축삭</translation>
    </message>
</context>
<context>
    <name>NeuronControls</name>
    <message>
        <source>Compared as</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Gives out</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>sum + b with 0</source>
        <translation>합 + b와 0</translation>
    </message>
    <message>
        <source>The bias is added to the sum, as the weight w₀ of an input that is always 1.</source>
        <translation>편향을 가중합에 더합니다. 늘 1인 입력의 가중치 w₀과 같습니다.</translation>
    </message>
    <message>
        <source>sum with θ</source>
        <translation>합과 θ</translation>
    </message>
    <message>
        <source>A sum of at most θ gives 0. It is the same neuron: b = −θ.</source>
        <translation>합이 θ 이하이면 0입니다. 같은 뉴런이며 b = −θ입니다.</translation>
    </message>
    <message>
        <source>step</source>
        <translation>계단 함수</translation>
    </message>
    <message>
        <source>1 where the sum is above 0, else 0.</source>
        <translation>가중합이 0보다 크면 1, 아니면 0입니다.</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>시그모이드</translation>
    </message>
    <message>
        <source>Between 0 and 1; it is above 0.5 exactly where the step is 1.</source>
        <translation>0과 1 사이의 값입니다. 계단 함수가 1인 곳에서만 0.5보다 큽니다.</translation>
    </message>
    <message>
        <source>Biological &amp;names</source>
        <translation>생물학 이름(&amp;N)</translation>
    </message>
    <message>
        <source>Which part of a nerve cell each part of the drawing stands for: dendrites take signals in, synapses weigh them, the cell body adds them up, the axon hands the result on.</source>
        <translation>그림의 부분이 신경세포의 어느 부분에 해당하는지 보여 줍니다. 수상돌기는 신호를 받고, 시냅스는 세기를 정하며, 세포체는 더하고, 축삭은 결과를 내보냅니다.</translation>
    </message>
</context>
<context>
    <name>NeuronPage</name>
    <message>
        <source>Truth table: a sum of exactly {limit} gives 0</source>
        <translation>진리표: 합이 꼭 {limit}이면 0</translation>
    </message>
</context>
<context>
    <name>NodeCanvas</name>
    <message>
        <source>shown</source>
        <translation>표시 중</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>valid.</source>
        <comment>short for validation</comment>
        <translation>검증</translation>
    </message>
</context>
<context>
    <name>NodeCurveCanvas</name>
    <message>
        <source>What the selected node answers along one input</source>
        <translation>선택한 노드가 입력 하나에 따라 내는 값</translation>
    </message>
    <message>
        <source>The curve would tell the results: end practice first (P)</source>
        <translation>곡선을 보면 결과가 드러납니다. 먼저 연습을 끝내야 합니다(P).</translation>
    </message>
    <message>
        <source>scaled</source>
        <translation>스케일링한 값</translation>
    </message>
    <message>
        <source>shown row</source>
        <translation>표시 중인 행</translation>
    </message>
    <message>
        <source>shown row: {place}</source>
        <translation>표시 중인 행: {place}</translation>
    </message>
    <message>
        <source>shown: {value}</source>
        <translation>표시 중: {value}</translation>
    </message>
</context>
<context>
    <name>NodeList</name>
    <message>
        <source>Nodes of the graph</source>
        <translation>그래프의 노드</translation>
    </message>
</context>
<context>
    <name>NodeMapCanvas</name>
    <message>
        <source>What the selected node answers over two inputs</source>
        <translation>선택한 노드가 두 입력의 자리마다 내는 값</translation>
    </message>
    <message>
        <source>The map would tell the results: end practice first (P)</source>
        <translation>지도를 보면 결과가 드러납니다. 먼저 연습을 끝내야 합니다(P).</translation>
    </message>
</context>
<context>
    <name>NodeModel</name>
    <message>
        <source>Node</source>
        <translation>노드</translation>
    </message>
    <message>
        <source>Computes</source>
        <translation>계산하는 것</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>What it is called, in the order in which nodes are computed</source>
        <translation>노드의 이름입니다. 계산하는 차례대로 놓입니다.</translation>
    </message>
    <message>
        <source>From which nodes, and how</source>
        <translation>어느 노드에서 어떻게 계산하는지</translation>
    </message>
    <message>
        <source>What the forward pass has computed so far</source>
        <translation>순전파가 지금까지 계산한 값</translation>
    </message>
    <message>
        <source>What has come back so far: the derivative of the result by this node</source>
        <translation>지금까지 되돌아온 것: 이 노드에 대한 결과의 미분값</translation>
    </message>
</context>
<context>
    <name>NodePanel</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>First input</source>
        <translation>첫째 입력</translation>
    </message>
    <message>
        <source>Second input</source>
        <translation>둘째 입력</translation>
    </message>
    <message>
        <source>Take as result</source>
        <translation>결과로 삼기</translation>
    </message>
    <message>
        <source>Ask for the derivatives of this node by all it is computed from.</source>
        <translation>이 노드를, 이 노드를 계산하는 데 쓰인 모든 것으로 미분합니다.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Take it away (Delete).</source>
        <translation>삭제합니다(Delete).</translation>
    </message>
    <message>
        <source>Click a node to name, set, connect or remove it. Drag from one node to another to connect them; drag a number sideways to change it.</source>
        <translation>노드를 클릭하면 이름을 붙이고, 값을 정하고, 연결하고, 삭제할 수 있습니다. 한 노드에서 다른 노드로 끌면 연결되고, 숫자를 옆으로 끌면 값이 바뀝니다.</translation>
    </message>
    <message>
        <source>Connection from {source} to {target}</source>
        <translation>{source}에서 {target}(으)로 가는 연결</translation>
    </message>
    <message>
        <source>Node {name}: {computes}</source>
        <translation>노드 {name}: {computes}</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>선택한 것이 없습니다</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>연결 없음</translation>
    </message>
</context>
<context>
    <name>NodePictureWords</name>
    <message>
        <source>{node} along {features}.</source>
        <translation>{features}에 따른 {node}의 값입니다.</translation>
    </message>
    <message>
        <source>{node} along {features}; the other inputs are as in row {row}.</source>
        <translation>{features}에 따른 {node}의 값입니다. 나머지 입력은 {row}행의 값입니다.</translation>
    </message>
    <message>
        <source>{node}, scaled, over {features}.</source>
        <translation>{features}의 자리마다 스케일링한 {node}의 값입니다.</translation>
    </message>
    <message>
        <source>{node}: z, before the activation, over {features}.</source>
        <translation>{features}의 자리마다 {node}의 활성화 함수를 거치기 전 값 z입니다.</translation>
    </message>
    <message>
        <source>{node}: z, before the activation, over {features}; the other inputs are as in row {row}.</source>
        <translation>{features}의 자리마다 {node}의 활성화 함수를 거치기 전 값 z입니다. 나머지 입력은 {row}행의 값입니다.</translation>
    </message>
    <message>
        <source>{node}: activation a over {features}.</source>
        <translation>{features}의 자리마다 {node}의 활성값 a입니다.</translation>
    </message>
    <message>
        <source>{node}: activation a over {features}; the other inputs are as in row {row}.</source>
        <translation>{features}의 자리마다 {node}의 활성값 a입니다. 나머지 입력은 {row}행의 값입니다.</translation>
    </message>
    <message>
        <source>{node} along {features}; the other inputs are as in your own row.</source>
        <translation>{features}에 따른 {node}의 값입니다. 나머지 입력은 직접 입력한 행의 값입니다.</translation>
    </message>
    <message>
        <source>{node}: z, before the activation, over {features}; the other inputs are as in your own row.</source>
        <translation>{node}: {features}에 따른 활성화 함수에 넣기 전의 z입니다. 나머지 입력은 직접 입력한 행의 값입니다.</translation>
    </message>
    <message>
        <source>{node}: activation a over {features}; the other inputs are as in your own row.</source>
        <translation>{node}: {features}에 따른 활성값 a입니다. 나머지 입력은 직접 입력한 행의 값입니다.</translation>
    </message>
    <message>
        <source>{node}, others as in your own row</source>
        <translation>{node}, 나머지는 직접 입력한 행 값</translation>
    </message>
    <message>
        <source>{node}: {shown}, others as in your own row</source>
        <translation>{node}: {shown}, 나머지는 직접 입력한 행 값</translation>
    </message>
    <message>
        <source>{node}, others as in row {row}</source>
        <translation>{node}, 나머지는 {row}행 값</translation>
    </message>
    <message>
        <source>{node}, scaled</source>
        <translation>{node}, 스케일링</translation>
    </message>
    <message>
        <source>{node}: {shown}, others as in row {row}</source>
        <translation>{node}: {shown}, 나머지는 {row}행 값</translation>
    </message>
    <message>
        <source>{node}: {shown}</source>
        <translation>{node}: {shown}</translation>
    </message>
    <message>
        <source>{name}  {raw} → scaled {scaled}</source>
        <translation>{name}  {raw} → 스케일링 {scaled}</translation>
    </message>
    <message>
        <source>slope of a by {name}: {slope}</source>
        <translation>{name}에 따른 a의 기울기: {slope}</translation>
    </message>
    <message>
        <source>slope {slope}</source>
        <translation>기울기 {slope}</translation>
    </message>
</context>
<context>
    <name>NodeShow</name>
    <message>
        <source>along</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Input along which the curve goes</source>
        <translation>곡선을 그릴 입력</translation>
    </message>
    <message>
        <source>This input varies, and all others are as in the row that is shown.</source>
        <translation>이 입력만 바뀌고, 나머지는 모두 표시 중인 행의 값 그대로입니다.</translation>
    </message>
</context>
<context>
    <name>NodeSwitch</name>
    <message>
        <source>output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>curve</source>
        <translation>곡선</translation>
    </message>
    <message>
        <source>What the whole network answers at every place</source>
        <translation>자리마다 신경망 전체가 내는 답</translation>
    </message>
    <message>
        <source>How z and a of the selected node change along one input, the others held</source>
        <translation>다른 입력은 그대로 두고 입력 하나를 바꿀 때 선택한 노드의 z와 a가 어떻게 달라지는지 봅니다</translation>
    </message>
    <message>
        <source>A map needs two inputs, and these data have one: see the curve</source>
        <translation>지도에는 입력이 두 개 필요한데 이 데이터에는 하나뿐입니다. 곡선을 봅니다.</translation>
    </message>
    <message>
        <source>The activation a of the selected node: what it passes on</source>
        <translation>선택한 노드의 활성값 a: 다음으로 넘기는 값</translation>
    </message>
    <message>
        <source>z of the selected node: what it computes before its activation</source>
        <translation>선택한 노드의 z: 활성화 함수를 거치기 전에 계산한 값</translation>
    </message>
    <message>
        <source>An input computes nothing: it has a value and no z</source>
        <translation>입력은 아무것도 계산하지 않습니다. 값만 있고 z는 없습니다.</translation>
    </message>
</context>
<context>
    <name>NodeWords</name>
    <message>
        <source>{parameter} of {node}</source>
        <translation>{node}의 {parameter}</translation>
    </message>
    <message>
        <source>{edge}, piece {number}</source>
        <translation>{edge}, 조각 {number}</translation>
    </message>
    <message>
        <source>{parameter} {letter}</source>
        <translation>{parameter} {letter}</translation>
    </message>
    <message>
        <source>{name}, piece {number}</source>
        <translation>{name}, 조각 {number}</translation>
    </message>
    <message>
        <source>weight from {name}</source>
        <translation>{name}에서 오는 가중치</translation>
    </message>
    <message>
        <source>piece {number}, {name}</source>
        <translation>조각 {number}, {name}</translation>
    </message>
    <message>
        <source>variable</source>
        <translation>변수</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>상수</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>연결 없음</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>{gradient}, {number} of {count} contributions</source>
        <translation>{gradient}, 기여 {count}개 중 {number}개</translation>
    </message>
    <message>
        <source>value {value}</source>
        <translation>값 {value}</translation>
    </message>
    <message>
        <source>gradient {gradient}</source>
        <translation>기울기 {gradient}</translation>
    </message>
    <message>
        <source>Drag its number sideways, or double-click to type another.</source>
        <translation>숫자를 옆으로 끌거나, 두 번 클릭해 다른 값을 입력합니다.</translation>
    </message>
    <message>
        <source>from {source} to {target}</source>
        <translation>{source}에서 {target}(으)로</translation>
    </message>
    <message>
        <source>local derivative ∂{target}/∂{source} = {local}</source>
        <translation>국소 미분값 ∂{target}/∂{source} = {local}</translation>
    </message>
    <message>
        <source>{upstream} × {local} = {product} handed back</source>
        <translation>{upstream} × {local} = {product}을(를) 되돌려 줍니다</translation>
    </message>
</context>
<context>
    <name>NoteBox</name>
    <message>
        <source>Note</source>
        <translation>참고</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Take the best</source>
        <translation>가장 좋은 가중치로</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>일시 정지했습니다.</translation>
    </message>
    <message>
        <source>Freeze hidden layer</source>
        <translation>은닉층 동결</translation>
    </message>
    <message>
        <source>Freeze hidden</source>
        <translation>은닉층 동결</translation>
    </message>
    <message>
        <source>The learnt weights stay: these data have as many inputs and outputs. Train to go on with them, or start afresh.</source>
        <translation>입력과 출력의 개수가 같은 데이터여서 학습한 가중치가 그대로 남아 있습니다. 이어서 학습할 수도, 처음부터 다시 시작할 수도 있습니다.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>처음으로</translation>
    </message>
    <message>
        <source>“{before}” draws nothing at random: new weights would have been the same again. They are drawn by “{now}” now, and no two nodes begin alike.</source>
        <translation>“{before}”은(는) 무작위로 뽑지 않으므로 새 가중치도 그대로였을 것입니다. 이제 “{now}” 방식으로 뽑으며, 어떤 두 노드도 똑같이 시작하지 않습니다.</translation>
    </message>
    <message>
        <source>A branch begins here. The run so far stays, as a dim curve and in Compare runs: change a setting, then Train.</source>
        <translation>여기서 분기합니다. 지금까지의 실행은 흐린 곡선으로 남고 “실행 비교”에서도 볼 수 있습니다. 설정을 바꾸고 “학습”을 누릅니다.</translation>
    </message>
    <message>
        <source>A branch begins here. It leaves run {number}, which stays as a dim curve and in Compare runs: change a setting, then Train.</source>
        <translation>여기서 분기합니다. 지금까지의 실행 {number}은(는) 흐린 곡선으로 남고 “실행 비교”에서도 볼 수 있습니다. 설정을 바꾸고 “학습”을 누릅니다.</translation>
    </message>
    <message>
        <source>Something went wrong inside Deltascope. Your network is still here.</source>
        <translation>Deltascope 안에서 오류가 났습니다. 신경망은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Training goes on from epoch {now} to {last}. After a Reset it ends at {more}, as set.</source>
        <translation>에포크 {now}에서 {last}까지 이어서 학습합니다. “처음으로”를 누른 뒤에는 설정한 대로 에포크 {more}에서 끝납니다.</translation>
    </message>
    <message>
        <source>The network has the weights of the place that was clicked.</source>
        <translation>신경망의 가중치가 클릭한 자리의 값으로 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Stepping is through row {row} alone now, from its first step.</source>
        <translation>이제 {row}번 행만 첫 단계부터 따라갑니다.</translation>
    </message>
    <message>
        <source>Next batch</source>
        <translation>다음 배치</translation>
    </message>
</context>
<context>
    <name>NumberAnswer</name>
    <message>
        <source>a number</source>
        <translation>수</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Only whole numbers.</source>
        <translation>정수만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Allowed: {0}.</source>
        <translation>허용 범위는 {0}입니다.</translation>
    </message>
    <message>
        <source>{0} Still {1}.</source>
        <translation>{0} 값은 그대로 {1}입니다.</translation>
    </message>
</context>
<context>
    <name>Onboarding</name>
    <message>
        <source>Pause (space) stops training; Step (→) then goes on from there.</source>
        <translation>“일시 정지”(스페이스바)를 누르면 학습이 멈추고, “다음 단계”(→)로 거기서부터 이어 갑니다.</translation>
    </message>
    <message>
        <source>Shift+→ steps a whole layer, ← goes back. Then Train (space) and watch.</source>
        <translation>Shift+→는 한 층씩 나아가고 ←는 되돌립니다. 그다음 “학습”(스페이스바)을 눌러 봅니다.</translation>
    </message>
    <message>
        <source>Double-click an edge to set its weight, or Reset (R) to see the run again.</source>
        <translation>연결선을 두 번 클릭하면 가중치를 바꾸고, “처음으로”(R)를 누르면 처음부터 다시 봅니다.</translation>
    </message>
    <message>
        <source>Double-click an edge to set its weight, then Train (space).</source>
        <translation>연결선을 두 번 클릭해 가중치를 바꾸고 “학습”(스페이스바)을 눌러 봅니다.</translation>
    </message>
    <message>
        <source>Press Step (→) to compute the first node, or Train (space) to let it learn.</source>
        <translation>“다음 단계”(→)를 누르면 첫 노드를 계산하고, “학습”(스페이스바)을 누르면 신경망이 학습합니다.</translation>
    </message>
</context>
<context>
    <name>OpenStep</name>
    <message>
        <source>Step {number}: {title}, {count} left to do</source>
        <translation>{number}단계: {title}, {count}개 남음</translation>
    </message>
</context>
<context>
    <name>OpenedByHand</name>
    <message>
        <source>You have left the lesson for what you opened. What you had before the lesson is kept: Undo brings it back.</source>
        <translation>직접 연 것을 보여 주려고 수업에서 나왔습니다. 수업 전에 하던 작업은 그대로 있으며, 실행 취소하면 돌아옵니다.</translation>
    </message>
    <message>
        <source>Back to the lesson</source>
        <translation>수업으로 돌아가기</translation>
    </message>
</context>
<context>
    <name>Openings</name>
    <message>
        <source>Open the network “{title}”</source>
        <translation>“{title}” 신경망 열기</translation>
    </message>
    <message>
        <source>Open {workshop}: {title}</source>
        <translation>{workshop} 열기: {title}</translation>
    </message>
</context>
<context>
    <name>OrderRow</name>
    <message>
        <source>Move up: {item}</source>
        <translation>위로: {item}</translation>
    </message>
    <message>
        <source>Move down: {item}</source>
        <translation>아래로: {item}</translation>
    </message>
    <message>
        <source>Move up (Alt and the arrow up)</source>
        <translation>위로 옮깁니다(Alt와 위 화살표)</translation>
    </message>
    <message>
        <source>Move down (Alt and the arrow down)</source>
        <translation>아래로 옮깁니다(Alt와 아래 화살표)</translation>
    </message>
    <message>
        <source>Alt and an arrow key move it; arrow keys go to the other ones.</source>
        <translation>Alt와 화살표 키로 옮기고, 화살표 키만 누르면 다른 것으로 갑니다.</translation>
    </message>
</context>
<context>
    <name>OutputsCanvas</name>
    <message>
        <source>Outputs of both networks as bars</source>
        <translation>막대로 나타낸 두 신경망의 출력</translation>
    </message>
    <message>
        <source>network 1</source>
        <translation>신경망 1</translation>
    </message>
    <message>
        <source>network 2</source>
        <translation>신경망 2</translation>
    </message>
    <message>
        <source>class {number}</source>
        <translation>클래스 {number}</translation>
    </message>
    <message>
        <source>framed: the right class</source>
        <translation>테두리: 정답 클래스</translation>
    </message>
</context>
<context>
    <name>OutputsTable</name>
    <message>
        <source>Type a number over one of the probabilities to change it.</source>
        <translation>확률 칸에 수를 입력하면 바뀝니다.</translation>
    </message>
</context>
<context>
    <name>OwnMark</name>
    <message>
        <source>outside: {first} = {x}, {second} = {y}</source>
        <translation>축 밖: {first} = {x}, {second} = {y}</translation>
    </message>
    <message>
        <source>outside: {name} = {value}</source>
        <translation>축 밖: {name} = {value}</translation>
    </message>
</context>
<context>
    <name>OwnRow</name>
    <message>
        <source>Type the row&apos;s numbers, with spaces or commas between them.</source>
        <translation>행의 수를 공백이나 쉼표로 나누어 입력합니다.</translation>
    </message>
    <message>
        <source>This text is too long for a row.</source>
        <translation>한 행으로는 너무 긴 텍스트입니다.</translation>
    </message>
    <message>
        <source>{got} cells are here; a row has {count}.</source>
        <translation>칸이 {got}개 있습니다. 한 행은 {count}칸입니다.</translation>
    </message>
    <message>
        <source>{got} numbers are here; a row has {count}.</source>
        <translation>수가 {got}개 있습니다. 한 행은 {count}개입니다.</translation>
    </message>
    <message>
        <source>“{text}” is none of the targets of these data.</source>
        <translation>“{text}”은(는) 이 데이터의 목푯값이 아닙니다.</translation>
    </message>
</context>
<context>
    <name>OwnRowAnswer</name>
    <message>
        <source>The network says: {answer}</source>
        <translation>신경망의 답: {answer}</translation>
    </message>
</context>
<context>
    <name>OwnRowWindow</name>
    <message>
        <source>A row of my own</source>
        <translation>직접 입력한 행</translation>
    </message>
    <message>
        <source>Any numbers, in the units of the data. The network computes them with its weights as they are; it learns nothing from them.</source>
        <translation>데이터의 단위로 아무 수나 적습니다. 신경망은 지금 가중치로 계산만 하고, 이 행으로 학습하지 않습니다.</translation>
    </message>
    <message>
        <source>&amp;Whole row</source>
        <translation>행 전체(&amp;W)</translation>
    </message>
    <message>
        <source>Type or paste all numbers, with spaces, commas or tabs between them.</source>
        <translation>모든 수를 공백, 쉼표, 탭으로 나누어 입력하거나 붙여 넣습니다.</translation>
    </message>
    <message>
        <source>&amp;Target</source>
        <translation>목푯값(&amp;T)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Without a target, only the forward pass can be computed.</source>
        <translation>목푯값이 없으면 순전파만 계산할 수 있습니다.</translation>
    </message>
    <message>
        <source>Loss, deltas and gradients are computed; no update follows.</source>
        <translation>손실, 델타, 기울기를 계산합니다. 갱신은 하지 않습니다.</translation>
    </message>
</context>
<context>
    <name>OwnRowWords</name>
    <message>
        <source>Your own row</source>
        <translation>직접 입력한 행</translation>
    </message>
    <message>
        <source>Your own row ({inputs})</source>
        <translation>직접 입력한 행({inputs})</translation>
    </message>
    <message>
        <source>It is computed with the weights as they are; nothing is learnt from it.</source>
        <translation>지금 가중치로 계산하며, 이 행으로는 학습하지 않습니다.</translation>
    </message>
    <message>
        <source>Press Step (→): the whole forward pass of your own row.</source>
        <translation>“다음 단계”(→)를 누르면 직접 입력한 행의 순전파를 모두 보입니다.</translation>
    </message>
    <message>
        <source>Press Step (→): forward and backward pass of your own row.</source>
        <translation>“다음 단계”(→)를 누르면 직접 입력한 행의 순전파와 역전파를 보입니다.</translation>
    </message>
    <message>
        <source>A chain leads to an update, and your own row makes none.</source>
        <translation>연쇄는 갱신으로 이어지는데, 직접 입력한 행은 갱신하지 않습니다.</translation>
    </message>
    <message>
        <source>Without a target there is no loss, and so no delta and no gradient.</source>
        <translation>목푯값이 없으면 손실이 없고, 델타와 기울기도 없습니다.</translation>
    </message>
    <message>
        <source>No update follows: your own row is no training row.</source>
        <translation>갱신은 없습니다. 직접 입력한 행은 학습 행이 아닙니다.</translation>
    </message>
</context>
<context>
    <name>PagePictures</name>
    <message>
        <source>The rows are being read …</source>
        <translation>행을 읽고 있습니다…</translation>
    </message>
    <message>
        <source>The rows can&apos;t be read.</source>
        <translation>행을 읽을 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Show tabs further left</source>
        <translation>왼쪽 탭 보이기</translation>
    </message>
    <message>
        <source>Show tabs further right</source>
        <translation>오른쪽 탭 보이기</translation>
    </message>
</context>
<context>
    <name>PairFlag</name>
    <message>
        <source>Use {activation} +
{loss}</source>
        <translation>{activation} +
{loss} 쓰기</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>What do you want to do? Or a preset’s name</source>
        <translation>하려는 일이나 프리셋 이름</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>명령 팔레트</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>그런 이름의 항목이 없습니다.</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>맞는 항목</translation>
    </message>
    <message>
        <source>↑ ↓ choose    Enter do it    Esc close</source>
        <translation>↑ ↓ 고르기    Enter 실행    Esc 닫기</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{1}개 가운데 {0}개</translation>
    </message>
    <message>
        <source>Add a node</source>
        <translation>노드 추가</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>변수</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>상수</translation>
    </message>
    <message>
        <source>A value that can be moved, and by which the result is derived.</source>
        <translation>움직일 수 있는 값입니다. 이 값으로 결과를 미분합니다.</translation>
    </message>
    <message>
        <source>A fixed number.</source>
        <translation>변하지 않는 숫자입니다.</translation>
    </message>
</context>
<context>
    <name>ParallelCanvas</name>
    <message>
        <source>Parallel coordinates of all settings</source>
        <translation>모든 설정의 평행 좌표</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>{kept} of {count} settings are kept; the table has their numbers</source>
        <translation>설정 {count}개 가운데 {kept}개가 남아 있으며 수는 표에 있음</translation>
    </message>
    <message>
        <source>Each setting that is tried becomes a line here.</source>
        <translation>시도하는 설정마다 여기에 선이 하나씩 생깁니다.</translation>
    </message>
    <message>
        <source>place {place}</source>
        <translation>{place}위</translation>
    </message>
</context>
<context>
    <name>PathList</name>
    <message>
        <source>Paths</source>
        <translation>경로 목록</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>경로</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>곱</translation>
    </message>
    <message>
        <source>Click to list the paths in the order of the drawing</source>
        <translation>클릭하면 그림에 있는 순서대로 늘어놓습니다</translation>
    </message>
    <message>
        <source>Click to list the strongest path first</source>
        <translation>클릭하면 곱의 크기가 큰 경로부터 늘어놓습니다</translation>
    </message>
    <message>
        <source>Sum of all paths</source>
        <translation>모든 경로의 합</translation>
    </message>
    <message>
        <source>{count} others, together</source>
        <translation>나머지 {count}개의 합</translation>
    </message>
</context>
<context>
    <name>PathWords</name>
    <message>
        <source>Paths from {begin} to {goal}</source>
        <translation>{begin}에서 {goal}까지의 경로</translation>
    </message>
    <message>
        <source>Paths from {begin} to the loss</source>
        <translation>{begin}에서 손실까지의 경로</translation>
    </message>
    <message>
        <source>No path leads from the one to the other: the derivative is 0.</source>
        <translation>두 노드를 잇는 경로가 없으므로 미분값은 0입니다.</translation>
    </message>
    <message>
        <source>{count} paths: factors multiply along each, and the products add up.</source>
        <translation>경로는 {count}개입니다. 경로마다 값을 모두 곱한 뒤 그 곱을 더합니다.</translation>
    </message>
    <message>
        <source>{count} paths, the {shown} strongest listed: products of factors add up.</source>
        <translation>경로 {count}개 가운데 가장 큰 {shown}개입니다. 경로마다의 곱을 더합니다.</translation>
    </message>
    <message>
        <source>The {count} slopes f′(z) multiply to {value}: the gradient vanishes.</source>
        <translation>미분값 f′(z) {count}개의 곱이 {value}입니다. 기울기가 소실됩니다.</translation>
    </message>
    <message>
        <source>The {count} weights multiply to {value}: the gradient explodes.</source>
        <translation>가중치 {count}개의 곱이 {value}입니다. 기울기가 폭발합니다.</translation>
    </message>
    <message>
        <source>{node} is 0 in this row: this weight has no part in the outcome.</source>
        <translation>이 행에서는 {node}의 값이 0이어서 이 가중치가 결과에 아무 영향도 주지 않습니다.</translation>
    </message>
    <message>
        <source>Shift+click a node: the paths to that one.</source>
        <translation>노드를 Shift+클릭하면 그 노드까지의 경로가 보입니다.</translation>
    </message>
    <message>
        <source>{path} alone: the last line multiplies its factors one by one.</source>
        <translation>{path}만 보면, 마지막 줄에서 값을 하나씩 곱해 갑니다.</translation>
    </message>
    <message>
        <source>One path: its factors multiply, one by one in the last line.</source>
        <translation>경로가 하나입니다. 마지막 줄에서 값을 하나씩 곱해 갑니다.</translation>
    </message>
    <message>
        <source>{node} is dropped in this pass: nothing goes on.</source>
        <translation>이번 전파에서 {node} 노드가 제외되어 아무것도 지나가지 못합니다.</translation>
    </message>
    <message>
        <source>The slope ∂a/∂z of {node} is {value}: next to nothing goes on.</source>
        <translation>{node}의 미분값 ∂a/∂z가 {value}이어서 거의 아무것도 지나가지 못합니다.</translation>
    </message>
    <message>
        <source>f′(z) of {node} is 0: {name} is flat everywhere.</source>
        <translation>{node}의 미분값 f′(z)가 0입니다. {name}은(는) 어디에서나 평평합니다.</translation>
    </message>
    <message>
        <source>f′(z) of {node} is {value}: {name} is saturated.</source>
        <translation>{node}의 미분값 f′(z)가 {value}입니다. {name}이(가) 포화되었습니다.</translation>
    </message>
    <message>
        <source>f′(z) of {node} is 0: {name} is off for this row.</source>
        <translation>{node}의 미분값 f′(z)가 0입니다. 이 행에서는 {name}이(가) 꺼져 있습니다.</translation>
    </message>
</context>
<context>
    <name>PathsPanel</name>
    <message>
        <source>Back to the step</source>
        <translation>단계로 돌아가기</translation>
    </message>
    <message>
        <source>Back to the step (Escape)</source>
        <translation>단계 화면으로 돌아갑니다(Esc)</translation>
    </message>
</context>
<context>
    <name>PhaseStrip</name>
    <message>
        <source>forward</source>
        <translation>순전파</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>역전파</translation>
    </message>
    <message>
        <source>gradients</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>update</source>
        <translation>갱신</translation>
    </message>
    <message>
        <source>fwd</source>
        <comment>forward</comment>
        <translation>순전파</translation>
    </message>
    <message>
        <source>bwd</source>
        <comment>backward</comment>
        <translation>역전파</translation>
    </message>
    <message>
        <source>grad</source>
        <comment>gradients</comment>
        <translation>기울기</translation>
    </message>
    <message>
        <source>upd</source>
        <comment>update</comment>
        <translation>갱신</translation>
    </message>
    <message>
        <source>Forward: from the inputs to the outputs, sum and activation of every node.</source>
        <translation>순전파: 입력에서 출력까지 모든 노드의 가중합과 활성값을 구합니다.</translation>
    </message>
    <message>
        <source>Loss: one number for how wrong the outputs are.</source>
        <translation>손실: 출력이 얼마나 틀렸는지를 수 하나로 나타냅니다.</translation>
    </message>
    <message>
        <source>Backward: each node&apos;s delta, from the outputs back to the first layer.</source>
        <translation>역전파: 출력에서 첫 층까지 거슬러 가며 각 노드의 델타를 구합니다.</translation>
    </message>
    <message>
        <source>Gradients: each weight&apos;s share in the loss, from input and delta.</source>
        <translation>기울기: 입력과 델타로 각 가중치가 손실에 미치는 영향을 구합니다.</translation>
    </message>
    <message>
        <source>Update: the optimizer moves every weight against its gradient.</source>
        <translation>갱신: 옵티마이저가 각 가중치를 기울기의 반대쪽으로 움직입니다.</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>시작 전</translation>
    </message>
    <message>
        <source>Phase: {name}</source>
        <translation>과정: {name}</translation>
    </message>
    <message>
        <source>Click to go there.</source>
        <translation>클릭하면 그리로 갑니다.</translation>
    </message>
    <message>
        <source>A row of your own does not come to this.</source>
        <translation>직접 입력한 행은 여기까지 오지 않습니다.</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>forward: values</source>
        <translation>앞으로: 값</translation>
    </message>
    <message>
        <source>backward: deltas</source>
        <translation>뒤로: 델타</translation>
    </message>
    <message>
        <source>now</source>
        <translation>지금 학습</translation>
    </message>
    <message>
        <source>trained</source>
        <translation>학습됨</translation>
    </message>
    <message>
        <source>artificial intelligence</source>
        <translation>인공지능</translation>
    </message>
    <message>
        <source>machine learning</source>
        <translation>머신러닝</translation>
    </message>
    <message>
        <source>deep learning</source>
        <translation>딥러닝</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>층</translation>
    </message>
    <message>
        <source>gradient descent</source>
        <translation>경사하강법</translation>
    </message>
</context>
<context>
    <name>PinModel</name>
    <message>
        <source>Line</source>
        <translation>선</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>What</source>
        <translation>값의 종류</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>현재</translation>
    </message>
    <message>
        <source>How its curve is drawn; without the tick it is not</source>
        <translation>곡선을 그리는 선입니다. 체크를 지우면 그리지 않습니다.</translation>
    </message>
    <message>
        <source>The weight or the node, as the network names it</source>
        <translation>신경망에서 부르는 가중치나 노드의 이름입니다</translation>
    </message>
    <message>
        <source>What kind of number it is, and of which row or batch</source>
        <translation>어떤 값인지, 어느 행이나 배치의 값인지입니다</translation>
    </message>
    <message>
        <source>The latest value</source>
        <translation>가장 최근 값입니다</translation>
    </message>
    <message>
        <source>curve is drawn</source>
        <translation>곡선을 그립니다</translation>
    </message>
    <message>
        <source>This network has no such number. It is watched again when it has: after undo, say.</source>
        <translation>이 신경망에는 그런 값이 없습니다. 실행 취소 등으로 다시 생기면 이어서 지켜봅니다.</translation>
    </message>
    <message>
        <source>Worked out at the last update of each point; between them it is not.</source>
        <translation>점마다 마지막 갱신에서만 계산하며, 그 사이의 값은 계산하지 않습니다.</translation>
    </message>
</context>
<context>
    <name>PinTable</name>
    <message>
        <source>Watched numbers</source>
        <translation>지켜보는 값</translation>
    </message>
    <message>
        <source>Space shows or hides a curve, Delete watches a number no longer</source>
        <translation>스페이스바로 곡선을 보이거나 숨기고, Delete 키로 목록에서 삭제합니다</translation>
    </message>
    <message>
        <source>Watch no longer</source>
        <translation>목록에서 빼기</translation>
    </message>
</context>
<context>
    <name>PinWords</name>
    <message>
        <source>gradient of the batch</source>
        <translation>배치의 기울기</translation>
    </message>
    <message>
        <source>optimizer&apos;s memory {name}</source>
        <translation>옵티마이저의 기억 {name}</translation>
    </message>
    <message>
        <source>delta, mean over the batch</source>
        <translation>델타, 배치 평균</translation>
    </message>
    <message>
        <source>activation, mean over the batch</source>
        <translation>활성값, 배치 평균</translation>
    </message>
    <message>
        <source>activation, row {number}</source>
        <translation>활성값, {number}번 행</translation>
    </message>
    <message>
        <source>delta, row {number}</source>
        <translation>델타, {number}번 행</translation>
    </message>
    <message>
        <source>{where}: {what}</source>
        <translation>{where}: {what}</translation>
    </message>
</context>
<context>
    <name>PixelField</name>
    <message>
        <source>{pixel}: {value}</source>
        <translation>{pixel}: {value}</translation>
    </message>
    <message>
        <source>Paint with the left button, wipe with the right one. Arrow keys move to another pixel, + and − change it, Space fills or wipes it.</source>
        <translation>왼쪽 단추로 칠하고 오른쪽 단추로 지웁니다. 화살표 키로 다른 픽셀로 가고, +와 −로 값을 바꾸며, 스페이스바로 채우거나 지웁니다.</translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>The mean loss on the rows that judge; the lowest is best.</source>
        <translation>평가하는 행의 평균 손실입니다. 가장 작은 것이 가장 좋습니다.</translation>
    </message>
    <message>
        <source>Accuracy or R²</source>
        <translation>정확도 또는 R²</translation>
    </message>
    <message>
        <source>The share of rows that are right, or R²; the highest is best.</source>
        <translation>맞은 행의 비율 또는 R²입니다. 가장 큰 것이 가장 좋습니다.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>방법</translation>
    </message>
    <message>
        <source>After how many minutes no more are begun; 0: no limit.</source>
        <translation>몇 분 뒤에 더 시작하지 않을지입니다. 0이면 제한이 없습니다.</translation>
    </message>
    <message>
        <source>Ranked by</source>
        <translation>순위 기준</translation>
    </message>
</context>
<context>
    <name>PlaneCanvas</name>
    <message>
        <source>The four rows and the line between them</source>
        <translation>네 행과 그 사이의 직선</translation>
    </message>
    <message>
        <source>Drag the line, or turn it by one of its knobs. With the keys: Up and Down move it, Left and Right turn it.</source>
        <translation>직선을 끌거나 손잡이로 돌립니다. 키보드에서는 위·아래 화살표로 옮기고 왼쪽·오른쪽 화살표로 돌립니다.</translation>
    </message>
    <message>
        <source>{row}: sum {sum}, class {output}, right</source>
        <translation>{row}: 가중합 {sum}, 클래스 {output}, 맞음</translation>
    </message>
    <message>
        <source>{row}: sum {sum}, class {output}, wrong</source>
        <translation>{row}: 가중합 {sum}, 클래스 {output}, 틀림</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>오답</translation>
    </message>
    <message>
        <source>Both weights are 0: there is no line</source>
        <translation>두 가중치가 모두 0이어서 직선이 없습니다</translation>
    </message>
    <message>
        <source>The line is outside the picture</source>
        <translation>직선이 그림 밖에 있습니다</translation>
    </message>
</context>
<context>
    <name>PlayControl</name>
    <message>
        <source>Speed of playing</source>
        <translation>재생 속도</translation>
    </message>
    <message>
        <source>Stop stepping</source>
        <translation>단계별 진행을 멈춥니다</translation>
    </message>
    <message>
        <source>Step by itself, at this speed</source>
        <translation>이 속도로 한 단계씩 자동으로 진행합니다</translation>
    </message>
    <message>
        <source>How many steps are shown a second</source>
        <translation>1초에 보여 주는 단계의 수입니다</translation>
    </message>
    <message>
        <source>{speed}/s</source>
        <translation>초당 {speed}단계</translation>
    </message>
    <message>
        <source>{speed} steps/s</source>
        <translation>초당 {speed}단계</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
</context>
<context>
    <name>PlotFiles</name>
    <message>
        <source>Save picture…</source>
        <translation>그림 저장…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>그림 복사</translation>
    </message>
    <message>
        <source>Table of values (*.csv)</source>
        <translation>값 표 (*.csv)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>그림 (*.png)</translation>
    </message>
    <message>
        <source>Vector picture (*.svg)</source>
        <translation>벡터 그림 (*.svg)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Saved to {0}</source>
        <translation>{0}에 저장했습니다</translation>
    </message>
</context>
<context>
    <name>PlotPanel</name>
    <message>
        <source>Picture (*.png)</source>
        <translation>그림 (*.png)</translation>
    </message>
    <message>
        <source>Vector picture (*.svg)</source>
        <translation>벡터 그림 (*.svg)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>표 (*.csv)</translation>
    </message>
    <message>
        <source>NumPy arrays (*.npz)</source>
        <translation>NumPy 배열 (*.npz)</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>그림 저장…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>그림 복사</translation>
    </message>
</context>
<context>
    <name>PointsCanvas</name>
    <message>
        <source>Points, with the output over x</source>
        <translation>점과 x에 따른 출력</translation>
    </message>
    <message>
        <source>Point {number} of {count}: x = {x}, class {target}, output {output}</source>
        <translation>점 {number}/{count}: x = {x}, 클래스 {target}, 출력 {output}</translation>
    </message>
    <message>
        <source>output a, target y</source>
        <translation>출력 a, 목푯값 y</translation>
    </message>
    <message>
        <source>a = σ(w·x + b); class 1 above 0.5</source>
        <translation>a = σ(w·x + b); 0.5를 넘으면 클래스 1</translation>
    </message>
</context>
<context>
    <name>PositionLabel</name>
    <message>
        <source>Step {shown} of {total} in this update</source>
        <translation>이 갱신의 {total}단계 가운데 {shown}단계</translation>
    </message>
</context>
<context>
    <name>PracticeBar</name>
    <message>
        <source>Check</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>Judge the answer (Enter)</source>
        <translation>답을 채점합니다(Enter)</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>힌트</translation>
    </message>
    <message>
        <source>to {count} digits</source>
        <translation>{count}자리까지</translation>
    </message>
    <message>
        <source>0 or 1?</source>
        <translation>0 또는 1?</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>답</translation>
    </message>
    <message>
        <source>Show answer</source>
        <translation>답 보기</translation>
    </message>
    <message>
        <source>Show the result without an answer of your own</source>
        <translation>답을 입력하지 않고 결과를 봅니다</translation>
    </message>
    <message>
        <source>Right if it is the result rounded to three digits, or to as many as you type where these tell it from the old value and from wrong results. A change that three digits do not show is asked with more. A zero at the end is a digit too: 0.70 says more than 0.7.</source>
        <translation>결과를 유효 숫자 세 자리로 반올림한 값이면 맞습니다. 더 적게 입력해도 예전 값이나 틀린 결과와 구별되면 맞습니다. 세 자리로 보이지 않는 변화는 더 많은 자리로 묻습니다. 끝의 0도 한 자리로 셉니다. 0.70은 0.7보다 더 자세한 값입니다.</translation>
    </message>
    <message>
        <source>Your answer: {symbol}</source>
        <translation>입력할 답: {symbol}</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>다시</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 풀기</translation>
    </message>
    <message>
        <source>Hide the result and work it out once more; the score counts it once</source>
        <translation>결과를 가리고 다시 풉니다. 점수는 한 번만 셉니다.</translation>
    </message>
    <message>
        <source>Show the formula</source>
        <translation>식을 봅니다</translation>
    </message>
    <message>
        <source>Show the formula with its numbers</source>
        <translation>수를 넣은 식을 봅니다</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>답을 봅니다</translation>
    </message>
</context>
<context>
    <name>PracticeWords</name>
    <message>
        <source>Enter asks for what comes next.</source>
        <translation>Enter를 누르면 다음 것을 묻습니다.</translation>
    </message>
    <message>
        <source>Answer first, or press Show answer.</source>
        <translation>먼저 답을 입력하거나 “답 보기”를 누릅니다.</translation>
    </message>
    <message>
        <source>Results shown unasked: {count}.</source>
        <translation>문제로 내지 않고 보여 준 결과: {count}개.</translation>
    </message>
    <message>
        <source>The answer is shown.</source>
        <translation>답이 나와 있습니다.</translation>
    </message>
    <message>
        <source>Right at once.</source>
        <translation>한 번에 맞혔습니다.</translation>
    </message>
    <message>
        <source>Right. Tries: {tries}, hints: {hints}.</source>
        <translation>맞혔습니다. 시도 {tries}번, 힌트 {hints}개.</translation>
    </message>
    <message>
        <source>You had seen it before, so the score does not count it.</source>
        <translation>전에 본 결과이므로 점수에는 넣지 않습니다.</translation>
    </message>
    <message>
        <source>With the rounded numbers shown it is right; with all digits: {value}.</source>
        <translation>화면에 보이는 반올림한 수로 계산하면 맞습니다. 모든 자리로 계산하면 {value}입니다.</translation>
    </message>
    <message>
        <source>It is right to the digits you typed: {value}.</source>
        <translation>입력한 자릿수까지 맞습니다. 값은 {value}입니다.</translation>
    </message>
    <message>
        <source>This is known already.</source>
        <translation>이미 알려진 값입니다.</translation>
    </message>
    <message>
        <source>Another mistake leads to the same number. {other}</source>
        <translation>다른 실수로도 같은 값이 나옵니다. {other}</translation>
    </message>
    <message>
        <source>What does the optimizer remember now? Type it and press Enter.</source>
        <translation>옵티마이저는 이제 무엇을 기억합니까? 입력하고 Enter를 누릅니다.</translation>
    </message>
    <message>
        <source>Type the new value and press Enter; the learning rate η is {rate}.</source>
        <translation>새 값을 입력하고 Enter를 누릅니다. 학습률 η는 {rate}입니다.</translation>
    </message>
    <message>
        <source>Type the result and press Enter; the picture shows what goes into it.</source>
        <translation>결과를 입력하고 Enter를 누릅니다. 필요한 수는 그림에 있습니다.</translation>
    </message>
    <message>
        <source>The value now is {value}, the batch&apos;s gradient {gradient}.</source>
        <translation>지금 값은 {value}, 배치의 기울기는 {gradient}입니다.</translation>
    </message>
    <message>
        <source>Means and spreads</source>
        <translation>평균과 표준편차</translation>
    </message>
    <message>
        <source>Weighted sums z</source>
        <translation>가중합 z</translation>
    </message>
    <message>
        <source>Activations a</source>
        <translation>활성값 a</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Deltas δ</source>
        <translation>델타 δ</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>Mean gradients</source>
        <translation>평균 기울기</translation>
    </message>
    <message>
        <source>New weights and memories</source>
        <translation>새 가중치와 기억</translation>
    </message>
    <message>
        <source>means</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>sums z</source>
        <translation>가중합 z</translation>
    </message>
    <message>
        <source>activations a</source>
        <translation>활성값 a</translation>
    </message>
    <message>
        <source>losses</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>deltas δ</source>
        <translation>델타 δ</translation>
    </message>
    <message>
        <source>gradients</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>mean gradients</source>
        <translation>평균 기울기</translation>
    </message>
    <message>
        <source>new values</source>
        <translation>새 값</translation>
    </message>
    <message>
        <source>{kind}: {right} of {asked} right at once</source>
        <translation>{kind}, 한 번에 맞힌 것: {asked}개 중 {right}개</translation>
    </message>
    <message>
        <source>{kind}: {right} of {asked}</source>
        <translation>{kind}: {asked}개 중 {right}개</translation>
    </message>
    <message>
        <source>{kind}: tried {tries}×</source>
        <translation>{kind}: 시도 {tries}번</translation>
    </message>
    <message>
        <source>{kind}: none yet</source>
        <translation>{kind}: 아직 없음</translation>
    </message>
    <message>
        <source>{kind}: {right} of {asked} right at once, {tries} tries, {hints} hints</source>
        <translation>{kind}, 한 번에 맞힌 것: {asked}개 중 {right}개, 시도 {tries}번, 힌트 {hints}개</translation>
    </message>
    <message>
        <source>{score}, {count} worked out again</source>
        <translation>{score}, 다시 푼 것 {count}개</translation>
    </message>
</context>
<context>
    <name>Preparing</name>
    <message>
        <source>Preparing {title} …</source>
        <translation>{title} 준비 중…</translation>
    </message>
</context>
<context>
    <name>PresetGallery</name>
    <message>
        <source>Presets</source>
        <translation>프리셋</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>논리 게이트</translation>
    </message>
    <message>
        <source>The backward pass</source>
        <translation>역전파</translation>
    </message>
    <message>
        <source>Points in the plane</source>
        <translation>평면 위의 점</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Regression</source>
        <translation>회귀</translation>
    </message>
</context>
<context>
    <name>PresetPanel</name>
    <message>
        <source>a race of your own</source>
        <translation>직접 만든 경주</translation>
    </message>
    <message>
        <source>Family tree of the optimizers…</source>
        <translation>옵티마이저 계보…</translation>
    </message>
    <message>
        <source>Who took which idea from whom; each name opens its race</source>
        <translation>어느 옵티마이저가 어디에서 아이디어를 얻었는지 보여 줍니다. 이름을 클릭하면 그 경주가 열립니다.</translation>
    </message>
    <message>
        <source>Ready-made races</source>
        <translation>준비된 경주</translation>
    </message>
    <message>
        <source>Races of the course, each set up so that one thing can be seen.</source>
        <translation>강의에서 다루는 경주입니다. 경주마다 한 가지가 잘 드러나도록 설정되어 있습니다.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>First rows of the table</source>
        <translation>표의 처음 몇 행</translation>
    </message>
</context>
<context>
    <name>ProblemPanel</name>
    <message>
        <source>Formula</source>
        <translation>수식</translation>
    </message>
    <message>
        <source>The loss as a formula in x, or in x and y; Enter takes it</source>
        <translation>손실을 x로, 또는 x와 y로 쓴 수식입니다. Enter를 누르면 적용됩니다.</translation>
    </message>
    <message>
        <source>Other directions</source>
        <translation>다른 방향</translation>
    </message>
    <message>
        <source>The loss of the network in the main window, on its training data.</source>
        <translation>기본 창에 있는 신경망이 학습 데이터에서 내는 손실입니다.</translation>
    </message>
    <message>
        <source>A loss of your own, typed as a formula.</source>
        <translation>수식으로 직접 입력하는 손실입니다.</translation>
    </message>
    <message>
        <source>My network</source>
        <translation>내 신경망</translation>
    </message>
    <message>
        <source>Formula…</source>
        <translation>수식…</translation>
    </message>
    <message>
        <source>along the paths</source>
        <translation>경로 방향</translation>
    </message>
    <message>
        <source>The plane in which the racers&apos; paths spread most (their first two principal components).</source>
        <translation>주자의 경로가 가장 넓게 퍼지는 평면(처음 두 주성분)입니다.</translation>
    </message>
    <message>
        <source>two weights</source>
        <translation>가중치 2개</translation>
    </message>
    <message>
        <source>Two weights vary, all others stay.</source>
        <translation>가중치 2개만 바뀌고 나머지는 그대로입니다.</translation>
    </message>
    <message>
        <source>random directions</source>
        <translation>무작위 방향</translation>
    </message>
    <message>
        <source>Two random directions, each node&apos;s share scaled to its own weights.</source>
        <translation>무작위 방향 2개입니다. 방향의 크기를 노드마다 그 노드의 가중치에 맞춥니다.</translation>
    </message>
    <message>
        <source>Raced on</source>
        <translation>경주할 곡면</translation>
    </message>
    <message>
        <source>The surface whose lowest point the optimizers look for.</source>
        <translation>옵티마이저가 최저점을 찾을 곡면입니다.</translation>
    </message>
    <message>
        <source>Map shows</source>
        <translation>지도의 평면</translation>
    </message>
    <message>
        <source>A network has many weights, a map two directions: the rest is not seen.</source>
        <translation>신경망에는 가중치가 많지만 지도에는 방향이 2개뿐이라 나머지는 보이지 않습니다.</translation>
    </message>
    <message>
        <source>Horizontal weight</source>
        <translation>가로축 가중치</translation>
    </message>
    <message>
        <source>Vertical weight</source>
        <translation>세로축 가중치</translation>
    </message>
    <message>
        <source>Draw two other random directions</source>
        <translation>다른 무작위 방향 2개를 뽑습니다</translation>
    </message>
    <message>
        <source>In x and y, or x alone, with + − * / ^ and functions such as sin, cos, exp, log, sqrt, abs, min, max. Enter takes it.</source>
        <translation>x와 y로, 또는 x만으로 씁니다. + − * / ^ 기호와 sin, cos, exp, log, sqrt, abs, min, max 같은 함수를 쓸 수 있습니다. Enter를 누르면 적용됩니다.</translation>
    </message>
    <message>
        <source>{0} parameters</source>
        <translation>매개변수 {0}개</translation>
    </message>
    <message>
        <source>{0} training rows</source>
        <translation>학습 {0}행</translation>
    </message>
    <message>
        <source>learning rate schedule</source>
        <translation>학습률 스케줄</translation>
    </message>
    <message>
        <source>L1 penalty</source>
        <translation>L1 규제</translation>
    </message>
    <message>
        <source>L2 penalty</source>
        <translation>L2 규제</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>가중치 감쇠</translation>
    </message>
    <message>
        <source>gradient clipping</source>
        <translation>기울기 클리핑</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>드롭아웃</translation>
    </message>
    <message>
        <source>As in training, with {0}.</source>
        <translation>학습할 때와 같이 {0}도 적용됩니다.</translation>
    </message>
    <message>
        <source>{problem}. Still racing on {formula}.</source>
        <translation>{problem}. 곡면은 그대로 {formula}입니다.</translation>
    </message>
</context>
<context>
    <name>ProductPage</name>
    <message>
        <source>Numbers with blanks or commas between them, rows with semicolons: 1 2; 3 4. Brackets may stand around them, also as in Python: [[1, 2], [3, 4]]. Fractions and decimal commas are read.</source>
        <translation>수는 빈칸이나 쉼표로, 행은 세미콜론으로 나눕니다: 1 2; 3 4. 괄호로 둘러도 되고, 파이썬처럼 [[1, 2], [3, 4]]라고 써도 됩니다. 분수와 쉼표로 쓴 소수점도 읽습니다.</translation>
    </message>
    <message>
        <source>Added to the product: a matrix of its shape, or one row for all rows, as a bias is. Leave it empty to add nothing.</source>
        <translation>곱에 더하는 것입니다. 곱과 크기가 같은 행렬이거나, 편향처럼 모든 행에 더할 한 행입니다. 비워 두면 아무것도 더하지 않습니다.</translation>
    </message>
    <message>
        <source>Matrix A</source>
        <translation>행렬 A</translation>
    </message>
    <message>
        <source>Matrix B</source>
        <translation>행렬 B</translation>
    </message>
    <message>
        <source>Added to it: D</source>
        <translation>더하는 것 D</translation>
    </message>
    <message>
        <source>Product, cell by cell: Left and Right step</source>
        <translation>칸마다 보는 곱: 왼쪽·오른쪽 화살표로 나아갑니다</translation>
    </message>
    <message>
        <source>What is added</source>
        <translation>더하는 것</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>{a}×{k} · {other}×{b}: the inner numbers are not equal</source>
        <translation>{a}×{k} · {other}×{b}: 안쪽의 두 수가 다릅니다</translation>
    </message>
    <message>
        <source>m×k · k×n = m×n: {m}×{k} · {k}×{n} = {m}×{n}, for the inner numbers go.</source>
        <translation>m×k · k×n = m×n: {m}×{k} · {k}×{n} = {m}×{n}. 안쪽의 수는 사라집니다.</translation>
    </message>
    <message>
        <source>These do not fit: a row of A has {columns} numbers, a column of B has {rows}, and each number of the one needs a partner in the other. Give A {rows} columns or B {columns} rows.</source>
        <translation>서로 맞지 않습니다. A의 한 행에는 수가 {columns}개, B의 한 열에는 {rows}개인데, 한쪽의 수마다 다른 쪽에 짝이 있어야 합니다. A를 {rows}열로, 또는 B를 {columns}행으로 바꾸면 됩니다.</translation>
    </message>
    <message>
        <source>D is {rows}×{columns} and can&apos;t be added: it has to be {m}×{n}, or one row of {n}.</source>
        <translation>D는 {rows}×{columns}이어서 더할 수 없습니다. {m}×{n}이거나, 수가 {n}개인 한 행이어야 합니다.</translation>
    </message>
    <message>
        <source>As a layer: each row of A is one row of inputs, each column of B one node. w₁₂, in row 1 and column 2, leads from input 1 to node 2, as everywhere in the app. Some books write it the other way round, to–from, with B on the left.</source>
        <translation>층으로 보면 A의 행마다 입력 한 줄이고, B의 열마다 노드 하나입니다. 1행 2열의 w₁₂는 입력 1에서 노드 2로 이어지며, 이 프로그램 어디에서나 그렇습니다. 어떤 책은 거꾸로 B를 왼쪽에 두고 ‘어디로–어디에서’의 순서로 씁니다.</translation>
    </message>
    <message>
        <source>Press Step (→): the first row of A meets the first column of B, number by number.</source>
        <translation>“다음 단계”(→)를 누릅니다. A의 첫 행과 B의 첫 열이 수마다 짝을 이룹니다.</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: what is added comes to it.</source>
        <translation>{row}행 {column}열: 더하는 것이 더해집니다.</translation>
    </message>
    <message>
        <source>Row {row} of A times column {column} of B, number by number, added up.</source>
        <translation>A의 {row}행과 B의 {column}열을 수마다 곱해 모두 더합니다.</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>드라이브</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>바로 가기</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>위치(&amp;L):</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>파일 형식(&amp;T):</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Left</source>
        <translation>←</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>→</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>↓</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>스페이스바</translation>
    </message>
</context>
<context>
    <name>QuizView</name>
    <message>
        <source>Check</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>Judge the answer (Enter)</source>
        <translation>답을 채점합니다(Enter)</translation>
    </message>
    <message>
        <source>Answered right: {question}</source>
        <translation>맞힌 문제: {question}</translation>
    </message>
    <message>
        <source>Right in part: {question}</source>
        <translation>일부만 맞힌 문제: {question}</translation>
    </message>
    <message>
        <source>Answered wrong: {question}</source>
        <translation>틀린 문제: {question}</translation>
    </message>
    <message>
        <source>Not answered yet: {question}</source>
        <translation>아직 답하지 않은 문제: {question}</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>맞았습니다.</translation>
    </message>
    <message>
        <source>Not right.</source>
        <translation>틀렸습니다.</translation>
    </message>
    <message>
        <source>Your right answer from before still counts.</source>
        <translation>앞에서 맞힌 답은 그대로 인정됩니다.</translation>
    </message>
</context>
<context>
    <name>RaceCanvas</name>
    <message>
        <source>start</source>
        <translation>출발점</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>최저점</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>발산</translation>
    </message>
    <message>
        <source>beyond the edge</source>
        <translation>가장자리 밖</translation>
    </message>
    <message>
        <source>{0} of its way lies off this map</source>
        <translation>지도에 보이지 않는 경로: {0}</translation>
    </message>
</context>
<context>
    <name>RaceCurve</name>
    <message>
        <source>Curve of the race</source>
        <translation>경주의 곡선</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>The loss is being computed …</source>
        <translation>손실을 계산하고 있습니다…</translation>
    </message>
    <message>
        <source>loss {0}</source>
        <translation>손실 {0}</translation>
    </message>
</context>
<context>
    <name>RaceCurves</name>
    <message>
        <source>Loss curves of the racers</source>
        <translation>주자별 손실 곡선</translation>
    </message>
    <message>
        <source>update</source>
        <translation>갱신</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Run the race: every racer&apos;s loss appears here.</source>
        <translation>경주를 시작하면 모든 주자의 손실이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>목표 손실</translation>
    </message>
    <message>
        <source>update {0}</source>
        <translation>갱신 {0}</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>발산</translation>
    </message>
</context>
<context>
    <name>RaceMap</name>
    <message>
        <source>Map of the race</source>
        <translation>경주 지도</translation>
    </message>
    <message>
        <source>The loss is being computed …</source>
        <translation>손실을 계산하고 있습니다…</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>no value, or too large</source>
        <translation>값이 없거나 너무 큼</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>너무 큼</translation>
    </message>
    <message>
        <source>arrows {0} × shorter</source>
        <translation>화살표를 {0}분의 1로 줄임</translation>
    </message>
    <message>
        <source>arrows {0} × longer</source>
        <translation>화살표를 {0}배로 늘림</translation>
    </message>
    <message>
        <source>loss {0}</source>
        <translation>손실 {0}</translation>
    </message>
</context>
<context>
    <name>RaceSettings</name>
    <message>
        <source>Reset start</source>
        <translation>출발점 되돌리기</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>출발점</translation>
    </message>
    <message>
        <source>Another seed puts the rows into other batches; all racers get the same ones.</source>
        <translation>시드를 바꾸면 행이 다른 배치로 나뉩니다. 모든 주자가 같은 배치를 씁니다.</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>갱신 횟수</translation>
    </message>
    <message>
        <source>How long the race is.</source>
        <translation>이만큼 갱신하면 경주가 끝납니다.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>목표 손실</translation>
    </message>
    <message>
        <source>A loss: the table tells which racer comes down to it first.</source>
        <translation>어느 주자가 이 손실까지 먼저 내려오는지 표에 나타납니다.</translation>
    </message>
    <message>
        <source>Click the picture to start all racers there.</source>
        <translation>그림을 클릭하면 모든 주자가 그곳에서 출발합니다.</translation>
    </message>
    <message>
        <source>Click the map to start all racers there.</source>
        <translation>지도를 클릭하면 모든 주자가 그곳에서 출발합니다.</translation>
    </message>
    <message>
        <source>Each racer has a start of its own.</source>
        <translation>주자마다 출발점이 다릅니다.</translation>
    </message>
    <message>
        <source>the weights where you clicked</source>
        <translation>클릭한 자리의 가중치</translation>
    </message>
    <message>
        <source>the weights of the main window&apos;s network</source>
        <translation>기본 창에 있는 신경망의 가중치</translation>
    </message>
    <message>
        <source>All at {0}.</source>
        <translation>모두 {0}에서 출발합니다.</translation>
    </message>
    <message>
        <source>{problem} Leave it empty for none.</source>
        <translation>{problem} 비워 두면 목표 손실을 두지 않습니다.</translation>
    </message>
</context>
<context>
    <name>RaceTransport</name>
    <message>
        <source>First update</source>
        <translation>첫 갱신</translation>
    </message>
    <message>
        <source>One update back</source>
        <translation>갱신 하나 뒤로</translation>
    </message>
    <message>
        <source>One update back (←)</source>
        <translation>갱신 하나만큼 뒤로 갑니다(←)</translation>
    </message>
    <message>
        <source>One update on</source>
        <translation>갱신 하나 앞으로</translation>
    </message>
    <message>
        <source>One update on (→)</source>
        <translation>갱신 하나만큼 앞으로 갑니다(→)</translation>
    </message>
    <message>
        <source>Last update</source>
        <translation>마지막 갱신</translation>
    </message>
    <message>
        <source>Back to the start ({key})</source>
        <translation>출발점으로({key})</translation>
    </message>
    <message>
        <source>To the end of the race ({key})</source>
        <translation>경주 끝으로({key})</translation>
    </message>
    <message>
        <source>Update that is shown</source>
        <translation>표시 중인 갱신</translation>
    </message>
    <message>
        <source>Go to any update; nothing is lost by going back</source>
        <translation>어느 갱신으로든 갑니다. 뒤로 가도 사라지는 것은 없습니다.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>Update {0} of {1}</source>
        <translation>갱신 {0}/{1}</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>출발</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>다시</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Stop here ({key})</source>
        <translation>여기서 멈추기({key})</translation>
    </message>
    <message>
        <source>Run the race ({key})</source>
        <translation>경주 시작({key})</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>한꺼번에</translation>
    </message>
    <message>
        <source>{0} / s</source>
        <translation>초당 갱신 {0}회</translation>
    </message>
    <message>
        <source>How many updates are shown a second: {0}</source>
        <translation>갱신을 보여 주는 속도: {0}</translation>
    </message>
</context>
<context>
    <name>RaceView</name>
    <message>
        <source>Map</source>
        <translation>지도</translation>
    </message>
    <message>
        <source>3-D</source>
        <translation>3차원</translation>
    </message>
    <message>
        <source>log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>See more of the surface (−)</source>
        <translation>곡면을 더 넓게 봅니다(−)</translation>
    </message>
    <message>
        <source>Look closer (+)</source>
        <translation>더 가까이 봅니다(+)</translation>
    </message>
    <message>
        <source>Show all of the race again (0)</source>
        <translation>경주 전체를 다시 봅니다(0)</translation>
    </message>
    <message>
        <source>Logarithmic loss: also shows the shape of the valley where the loss is small</source>
        <translation>로그로 나타내면 손실이 작은 골짜기의 모양도 보입니다</translation>
    </message>
    <message>
        <source>One variable makes a curve, not a surface</source>
        <translation>변수가 하나면 곡면이 아니라 곡선이 됩니다</translation>
    </message>
    <message>
        <source>Open a network in the main window to race on it.</source>
        <translation>기본 창에서 신경망을 열면 그 위에서 경주할 수 있습니다.</translation>
    </message>
    <message>
        <source>Add an optimizer to the race, in the list on the left.</source>
        <translation>왼쪽 목록에서 경주에 옵티마이저를 추가하면 됩니다.</translation>
    </message>
    <message>
        <source>1st principal component</source>
        <translation>주성분 1</translation>
    </message>
    <message>
        <source>2nd principal component</source>
        <translation>주성분 2</translation>
    </message>
    <message>
        <source>direction 1</source>
        <translation>방향 1</translation>
    </message>
    <message>
        <source>direction 2</source>
        <translation>방향 2</translation>
    </message>
    <message>
        <source>resulting move</source>
        <translation>실제 이동</translation>
    </message>
    <message>
        <source>move</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>look ahead by μ v</source>
        <translation>μ v만큼 미리 보기</translation>
    </message>
    <message>
        <source>look ahead</source>
        <translation>미리 보기</translation>
    </message>
    <message>
        <source>shows {0} of the paths&apos; spread</source>
        <translation>경로 분산의 {0} 표시</translation>
    </message>
    <message>
        <source>projection: up to {0} of the way lies off this map</source>
        <translation>투영 · 지도에 보이지 않는 경로: 최대 {0}</translation>
    </message>
    <message>
        <source>up to {0} off the map</source>
        <translation>지도에 보이지 않는 경로: 최대 {0}</translation>
    </message>
    <message>
        <source>{0} off</source>
        <translation>{0} 벗어남</translation>
    </message>
    <message>
        <source>mean loss of {0} of {1} rows</source>
        <translation>{1}행 가운데 {0}행의 평균 손실</translation>
    </message>
</context>
<context>
    <name>RacerEditor</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>What this racer is called everywhere</source>
        <translation>어디에서나 주자를 이 이름으로 표시합니다</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>How a gradient becomes a move.</source>
        <translation>기울기로 이동을 정하는 방법입니다.</translation>
    </message>
    <message>
        <source>All {0} rows at once: batch gradient descent.</source>
        <translation>{0}행을 한꺼번에 씁니다. 배치 경사하강법입니다.</translation>
    </message>
    <message>
        <source>One row at a time: stochastic gradient descent.</source>
        <translation>한 번에 한 행씩 씁니다. 확률적 경사하강법입니다.</translation>
    </message>
    <message>
        <source>{0} of {1} rows at a time: mini-batches.</source>
        <translation>{1}행 가운데 한 번에 {0}행씩 씁니다. 미니배치입니다.</translation>
    </message>
</context>
<context>
    <name>RacerPanel</name>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Take the marked racer out of the race ({key})</source>
        <translation>선택한 주자를 경주에서 삭제({key})</translation>
    </message>
    <message>
        <source>Add another optimizer</source>
        <translation>옵티마이저를 하나 더 추가합니다</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Add a copy of the marked racer, to change one setting</source>
        <translation>선택한 주자를 복제합니다. 설정 하나만 바꿔 비교할 수 있습니다.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>No more than {0} racers can be told apart</source>
        <translation>주자가 {0}명을 넘으면 서로 구별할 수 없습니다</translation>
    </message>
</context>
<context>
    <name>RacerRows</name>
    <message>
        <source>Racers</source>
        <translation>주자</translation>
    </message>
    <message>
        <source>batch {0}</source>
        <translation>배치 {0}</translation>
    </message>
    <message>
        <source>No racers: add an optimizer below.</source>
        <translation>주자가 없습니다. 아래에서 옵티마이저를 추가하면 됩니다.</translation>
    </message>
</context>
<context>
    <name>RateCanvas</name>
    <message>
        <source>ROC curve</source>
        <translation>ROC 곡선</translation>
    </message>
    <message>
        <source>Precision-recall curve</source>
        <translation>정밀도-재현율 곡선</translation>
    </message>
    <message>
        <source>{name}: no curve</source>
        <translation>{name}: 곡선 없음</translation>
    </message>
    <message>
        <source>{name}: area {area}</source>
        <translation>{name}: 넓이 {area}</translation>
    </message>
    <message>
        <source>{name}: AP {area}</source>
        <translation>{name}: AP {area}</translation>
    </message>
    <message>
        <source>false positive rate</source>
        <translation>거짓 양성 비율</translation>
    </message>
    <message>
        <source>recall (true positive rate)</source>
        <translation>재현율(참 양성 비율)</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>재현율</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>Learning rate over the epochs</source>
        <translation>에포크에 따른 학습률</translation>
    </message>
    <message>
        <source>{first} at first, {last} after {epochs} epochs</source>
        <translation>처음에 {first}, {epochs}에포크 뒤에 {last}</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>after epoch {epoch}</source>
        <translation>{epoch}에포크 뒤</translation>
    </message>
    <message>
        <source>learning rate {rate}</source>
        <translation>학습률 {rate}</translation>
    </message>
</context>
<context>
    <name>Readouts</name>
    <message>
        <source>epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Passes through all training data, in fast training the whole ones. The other figures are of this moment, also within an epoch (18.3); the curves show those of the ends of epochs.</source>
        <translation>학습 데이터 전체를 몇 번 거쳤는지 나타냅니다. 빠르게 학습할 때는 정수로만 표시합니다. 나머지 값은 에포크 도중(18.3)이라도 지금 이 순간의 값이고, 곡선은 에포크가 끝날 때의 값입니다.</translation>
    </message>
    <message>
        <source>mean loss</source>
        <translation>평균 손실</translation>
    </message>
    <message>
        <source>Mean loss over all training rows</source>
        <translation>모든 학습 행의 평균 손실</translation>
    </message>
    <message>
        <source>There is one training row: its loss is the mean, and practice asks for it. End practice (P) to see it.</source>
        <translation>학습 행이 하나뿐이므로 그 행의 손실이 곧 평균이고, 연습이 묻는 값입니다. 연습을 끝내면(P) 보입니다.</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>Training rows classified right</source>
        <translation>바르게 분류한 학습 행</translation>
    </message>
    <message>
        <source>Validation rows classified right</source>
        <translation>바르게 분류한 검증 행</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>R²: the part of the targets&apos; variance that the network explains; 1 is perfect, 0 is as good as always saying the mean</source>
        <translation>R²: 목푯값의 분산 가운데 신경망이 설명하는 비율(1은 완벽, 0은 늘 평균으로 답하는 것과 같음)</translation>
    </message>
    <message>
        <source>validation R²</source>
        <translation>검증 R²</translation>
    </message>
</context>
<context>
    <name>RefusedRow</name>
    <message>
        <source>{name} can&apos;t be read: {why}</source>
        <translation>{name}을(를) 읽을 수 없습니다: {why}</translation>
    </message>
</context>
<context>
    <name>RegionWords</name>
    <message>
        <source>training row {row}: {what}</source>
        <translation>학습 {row}번 행: {what}</translation>
    </message>
    <message>
        <source>classified wrong</source>
        <translation>잘못 분류한 점</translation>
    </message>
    <message>
        <source>your own row</source>
        <translation>직접 입력한 행</translation>
    </message>
    <message>
        <source>your own row: {what}</source>
        <translation>직접 입력한 행: {what}</translation>
    </message>
    <message>
        <source>validation row {0}: {1}</source>
        <translation>검증 {0}번 행: {1}</translation>
    </message>
    <message>
        <source>training row {0}: {1}</source>
        <translation>학습 {0}번 행: {1}</translation>
    </message>
    <message>
        <source>{0}, classified wrong</source>
        <translation>{0}, 잘못 분류한 점</translation>
    </message>
    <message>
        <source>outputs: hidden in practice</source>
        <translation>출력: 연습에서는 가립니다</translation>
    </message>
    <message>
        <source>predicted {0}  {1}</source>
        <translation>예측 {0}  {1}</translation>
    </message>
    <message>
        <source>output {0} → {1}</source>
        <translation>출력 {0} → {1}</translation>
    </message>
    <message>
        <source>largest outputs:</source>
        <translation>가장 큰 출력:</translation>
    </message>
    <message>
        <source>outputs, the largest first:</source>
        <translation>출력(큰 것부터):</translation>
    </message>
</context>
<context>
    <name>RegionsCanvas</name>
    <message>
        <source>Decision regions</source>
        <translation>결정 영역</translation>
    </message>
    <message>
        <source>The shown row as a picture</source>
        <translation>표시 중인 행의 그림</translation>
    </message>
    <message>
        <source>What the network predicts</source>
        <translation>신경망의 예측</translation>
    </message>
    <message>
        <source>Which answer the network gives where appears here.</source>
        <translation>신경망이 어느 자리에서 무엇이라고 답하는지 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>오답</translation>
    </message>
    <message>
        <source>wrong: {0}</source>
        <translation>오답: {0}</translation>
    </message>
    <message>
        <source>wrong: {0} of the training rows</source>
        <translation>오답: 학습 행의 {0}</translation>
    </message>
    <message>
        <source>valid.</source>
        <comment>short for validation</comment>
        <translation>검증</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>표시 중</translation>
    </message>
    <message>
        <source>not {0}</source>
        <translation>{0} 아님</translation>
    </message>
</context>
<context>
    <name>RegionsPlot</name>
    <message>
        <source>Decision regions</source>
        <translation>결정 영역</translation>
    </message>
    <message>
        <source>label</source>
        <translation>레이블</translation>
    </message>
    <message>
        <source>Label that is shown</source>
        <translation>표시 중인 레이블</translation>
    </message>
    <message>
        <source>Every label has a border of its own: choose one</source>
        <translation>레이블마다 경계가 따로 있습니다. 그중 하나를 고릅니다.</translation>
    </message>
    <message>
        <source>Horizontal feature</source>
        <translation>가로축 특성</translation>
    </message>
    <message>
        <source>Vertical feature</source>
        <translation>세로축 특성</translation>
    </message>
    <message>
        <source>The picture is a slice: these two features vary, and all others are as in the row that is shown.</source>
        <translation>그림은 단면입니다. 이 두 특성만 바뀌고 나머지는 표시 중인 행의 값 그대로입니다.</translation>
    </message>
    <message>
        <source>Regions are hidden in practice</source>
        <translation>연습 중에는 영역을 가립니다</translation>
    </message>
    <message>
        <source>The network&apos;s answers would tell the results: end practice first (P)</source>
        <translation>신경망의 답을 보면 결과가 드러납니다. 먼저 연습을 끝내야 합니다(P).</translation>
    </message>
    <message>
        <source>Slice through row {row}; other rows can differ</source>
        <translation>{row}번 행을 지나는 단면, 다른 행은 다를 수 있음</translation>
    </message>
    <message>
        <source>Slice through your own row; other rows can differ</source>
        <translation>직접 입력한 행을 지나는 단면, 다른 행은 다를 수 있음</translation>
    </message>
    <message>
        <source>The features that are not on the axes are as in this row. Rows in which they are otherwise can be right and yet lie in another colour.</source>
        <translation>축에 없는 특성은 이 행의 값 그대로입니다. 그 값이 다른 행은 바르게 분류되고도 다른 색에 놓일 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>RegularizationSection</name>
    <message>
        <source>Regularization</source>
        <translation>규제</translation>
    </message>
    <message>
        <source>{n} on</source>
        <translation>{n}개 켬</translation>
    </message>
    <message>
        <source>off</source>
        <translation>끔</translation>
    </message>
</context>
<context>
    <name>Remedies</name>
    <message>
        <source>Take them out</source>
        <translation>같은 행 빼기</translation>
    </message>
    <message>
        <source>Standardise</source>
        <translation>표준화</translation>
    </message>
    <message>
        <source>Ignore “{name}”</source>
        <translation>“{name}” 쓰지 않기</translation>
    </message>
    <message>
        <source>Fill with what is usual</source>
        <translation>흔한 값으로 채우기</translation>
    </message>
    <message>
        <source>Fill with the median</source>
        <translation>중앙값으로 채우기</translation>
    </message>
    <message>
        <source>Leave these rows out</source>
        <translation>이 행들 빼기</translation>
    </message>
</context>
<context>
    <name>RemedyModel</name>
    <message>
        <source>validation R²</source>
        <translation>검증 R²</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <translation>검증 정확도</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>처방</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>세기</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>검증 손실</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>격차</translation>
    </message>
    <message>
        <source>best epoch</source>
        <translation>가장 좋은 에포크</translation>
    </message>
    <message>
        <source>ended after</source>
        <translation>끝난 에포크</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>파라미터</translation>
    </message>
    <message>
        <source>The share of rows classified right</source>
        <translation>바르게 분류한 행의 비율</translation>
    </message>
    <message>
        <source>1 fits every row; 0 is as good as always saying the mean</source>
        <translation>1이면 모든 행에 꼭 맞고, 0이면 늘 평균을 답하는 것과 같습니다</translation>
    </message>
    <message>
        <source>What was changed, and nothing else</source>
        <translation>바꾼 것 하나, 나머지는 그대로</translation>
    </message>
    <message>
        <source>How much of it</source>
        <translation>얼마나 바꾸었는지</translation>
    </message>
    <message>
        <source>Mean over all runs ± its standard deviation: the remedies&apos; rank</source>
        <translation>모든 실행의 평균 ± 표준편차, 처방의 순위</translation>
    </message>
    <message>
        <source>The same on the training rows</source>
        <translation>학습 행에서 잰 같은 값</translation>
    </message>
    <message>
        <source>Validation loss less training loss, run by run</source>
        <translation>실행마다 검증 손실에서 학습 손실을 뺀 값</translation>
    </message>
    <message>
        <source>After which epoch the validation loss was lowest: the mean over the runs</source>
        <translation>검증 손실이 가장 낮았던 에포크: 실행들의 평균</translation>
    </message>
    <message>
        <source>After which epoch training ended: the mean over the runs</source>
        <translation>학습이 끝난 에포크: 실행들의 평균</translation>
    </message>
    <message>
        <source>Weights and biases</source>
        <translation>가중치와 편향</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>발산</translation>
    </message>
</context>
<context>
    <name>RemedyTable</name>
    <message>
        <source>Remedies compared</source>
        <translation>처방 비교</translation>
    </message>
</context>
<context>
    <name>RemedyWindow</name>
    <message>
        <source>Under- and overfitting</source>
        <translation>과소적합과 과대적합</translation>
    </message>
    <message>
        <source>What the plots show</source>
        <translation>그림에 보이는 것</translation>
    </message>
    <message>
        <source>&amp;Open in the main window</source>
        <translation>기본 창에서 열기(&amp;O)</translation>
    </message>
    <message>
        <source>Table of all runs (CSV)…</source>
        <translation>모든 실행의 표(CSV)…</translation>
    </message>
    <message>
        <source>Picture of the plots…</source>
        <translation>그림 저장…</translation>
    </message>
    <message>
        <source>Picture of the learning curve…</source>
        <translation>행 수에 따른 곡선 저장…</translation>
    </message>
    <message>
        <source>Take the remedy {name}</source>
        <translation>처방 적용: {name}</translation>
    </message>
    <message>
        <source>Train, then choose a remedy by its plot or its line.</source>
        <translation>학습한 다음, 그림이나 표의 줄에서 처방을 고릅니다.</translation>
    </message>
    <message>
        <source>The set-up has no such choice: it can be tried here alone.</source>
        <translation>설정에는 이런 선택이 없습니다. 여기에서만 해 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Opens the network with this remedy in the main window; undo brings yours.</source>
        <translation>이 처방을 적용한 신경망을 기본 창에서 엽니다. 실행 취소하면 원래 신경망이 돌아옵니다.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>멈춤(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>계속(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Train all</source>
        <translation>모두 학습(&amp;T)</translation>
    </message>
    <message>
        <source>Which remedy closes the gap?</source>
        <translation>어느 처방이 격차를 줄일까요?</translation>
    </message>
    <message>
        <source>{name}: validation loss {loss}</source>
        <translation>{name}: 검증 손실 {loss}</translation>
    </message>
    <message>
        <source>Best: {name}, validation loss {loss}</source>
        <translation>가장 좋은 처방: {name}, 검증 손실 {loss}</translation>
    </message>
    <message>
        <source>{title} · each remedy changes one thing, and is trained from the same first weights</source>
        <translation>{title} · 처방마다 하나만 바꾸고, 같은 초기 가중치에서 학습합니다</translation>
    </message>
    <message>
        <source>{title} · {runs} runs each · epoch {epochs} of {total}</source>
        <translation>{title} · 처방마다 {runs}번 실행 · {total}에포크 가운데 {epochs}에포크</translation>
    </message>
    <message>
        <source>The study stopped: something unforeseen happened.</source>
        <translation>예상하지 못한 일이 생겨 비교가 멈추었습니다.</translation>
    </message>
    <message>
        <source>Loss curves</source>
        <translation>손실 곡선</translation>
    </message>
    <message>
        <source>Training and validation loss over the epochs.</source>
        <translation>에포크에 따른 학습 손실과 검증 손실입니다.</translation>
    </message>
    <message>
        <source>What they fit</source>
        <translation>맞춘 모양</translation>
    </message>
    <message>
        <source>The curve or the decision regions of each remedy&apos;s first run; of many features, what it predicts beside what is true.</source>
        <translation>처방마다 첫 실행의 곡선이나 결정 영역입니다. 특성이 많으면 예측을 참값과 나란히 놓습니다.</translation>
    </message>
    <message>
        <source>By rows</source>
        <translation>행 수</translation>
    </message>
    <message>
        <source>The learning curve: the losses of the network as it is over the number of training rows, shuffled and of each class as much.</source>
        <translation>그대로 둔 신경망의 손실을 학습 행의 수에 따라 보입니다. 행은 섞어서 클래스마다 고르게 뽑습니다.</translation>
    </message>
</context>
<context>
    <name>ResultFiles</name>
    <message>
        <source>curve</source>
        <translation>곡선</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>임계값</translation>
    </message>
    <message>
        <source>true positives</source>
        <translation>참 양성</translation>
    </message>
    <message>
        <source>false positives</source>
        <translation>거짓 양성</translation>
    </message>
    <message>
        <source>false positive rate</source>
        <translation>거짓 양성 비율</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>재현율</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>{name}, true</source>
        <translation>{name}, 실제</translation>
    </message>
    <message>
        <source>{name}, predicted</source>
        <translation>{name}, 예측</translation>
    </message>
    <message>
        <source>row</source>
        <translation>행</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Results</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>다시 측정</translation>
    </message>
    <message>
        <source>Take the network as it is now</source>
        <translation>지금 상태의 신경망으로 다시 잽니다</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>저장(&amp;S)…</translation>
    </message>
    <message>
        <source>Save what this page shows as a table (CSV)</source>
        <translation>이 쪽에 보이는 것을 표(CSV)로 저장합니다</translation>
    </message>
    <message>
        <source>&amp;Positive class</source>
        <translation>양성 클래스(&amp;P)</translation>
    </message>
    <message>
        <source>The class that precision, recall, F1 and the curves are about</source>
        <translation>정밀도, 재현율, F1과 곡선이 다루는 클래스입니다</translation>
    </message>
    <message>
        <source>Label that is counted</source>
        <translation>집계할 레이블</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>Predicted and true</source>
        <translation>예측과 실제</translation>
    </message>
    <message>
        <source>ROC and precision-recall</source>
        <translation>ROC와 정밀도-재현율</translation>
    </message>
    <message>
        <source>Worst rows</source>
        <translation>가장 많이 틀린 행</translation>
    </message>
    <message>
        <source>Wrong rows</source>
        <translation>틀린 행</translation>
    </message>
    <message>
        <source>the scenario is still being prepared</source>
        <translation>시나리오 준비 중</translation>
    </message>
    <message>
        <source>{why}.</source>
        <translation>{why}.</translation>
    </message>
    <message>
        <source>Picture of the curve…</source>
        <translation>곡선 그림…</translation>
    </message>
    <message>
        <source>Table of this page (CSV)…</source>
        <translation>이 쪽의 표(CSV)…</translation>
    </message>
    <message>
        <source>Rows that are counted</source>
        <translation>집계할 행</translation>
    </message>
    <message>
        <source>{title}, after {epochs} epochs</source>
        <translation>{title}, {epochs}에포크 학습 후</translation>
    </message>
    <message>
        <source>The mean squared error is in the square of the data&apos;s own units. R² is the part of the targets&apos; variance that the network explains: 1 is perfect, 0 is as good as always saying the mean.</source>
        <translation>평균제곱오차의 단위는 데이터 단위의 제곱입니다. R²은 목푯값의 분산 가운데 신경망이 설명하는 비율입니다. 1이면 완벽하고, 0이면 늘 평균을 답하는 것과 같습니다.</translation>
    </message>
    <message>
        <source>Precision: how many of the rows taken for {name} are. Recall: how many of those that are were found. F1 is the harmonic mean of the two.</source>
        <translation>정밀도는 {name}(으)로 예측한 행 가운데 실제로도 그러한 행의 비율입니다. 재현율은 실제로 그러한 행 가운데 찾아낸 행의 비율입니다. F1은 둘의 조화평균입니다.</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>행 수</translation>
    </message>
    <message>
        <source>Training rows</source>
        <translation>학습 행</translation>
    </message>
    <message>
        <source>mean of all labels</source>
        <translation>모든 레이블의 평균</translation>
    </message>
    <message>
        <source>mean of all classes</source>
        <translation>모든 클래스의 평균</translation>
    </message>
    <message>
        <source>Validation rows</source>
        <translation>검증 행</translation>
    </message>
    <message>
        <source>Precision: how many of those taken for a class are of it. Recall: how many of a class were found. F1: the harmonic mean of the two. All are means over the classes; a class that is never predicted counts as 0.</source>
        <translation>정밀도는 어느 클래스로 예측한 행 가운데 실제로 그 클래스인 행의 비율입니다. 재현율은 어느 클래스의 행 가운데 찾아낸 행의 비율입니다. F1은 둘의 조화평균입니다. 모두 클래스별 값의 평균이며, 한 번도 예측하지 않은 클래스는 0으로 칩니다.</translation>
    </message>
    <message>
        <source>A click on a cell shows its pictures.</source>
        <translation>칸을 클릭하면 해당하는 그림이 보입니다.</translation>
    </message>
    <message>
        <source>training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>재현율</translation>
    </message>
    <message>
        <source>R² of the training rows is not defined: their targets are all the same.</source>
        <translation>학습 행의 R²는 정의되지 않습니다. 목푯값이 모두 같기 때문입니다.</translation>
    </message>
    <message>
        <source>R² of the validation rows is not defined: their targets are all the same.</source>
        <translation>검증 행의 R²는 정의되지 않습니다. 목푯값이 모두 같기 때문입니다.</translation>
    </message>
    <message>
        <source>mean squared error</source>
        <translation>평균제곱오차</translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>순위</translation>
    </message>
    <message>
        <source>Place in the ranking: the best setting is the first</source>
        <translation>순위이며 가장 좋은 설정이 1위</translation>
    </message>
    <message>
        <source>For how many epochs it was trained at last</source>
        <translation>마지막에 학습한 에포크 수</translation>
    </message>
    <message>
        <source>The mean loss on the rows that judge, over all folds and starts</source>
        <translation>모든 폴드와 시작에 걸친, 평가하는 행의 평균 손실</translation>
    </message>
    <message>
        <source>The standard deviation of that loss over folds and starts</source>
        <translation>폴드와 시작에 따른 그 손실의 표준편차</translation>
    </message>
    <message>
        <source>Accuracy or R² on the rows that judge, over all folds and starts</source>
        <translation>모든 폴드와 시작에 걸친, 평가하는 행의 정확도 또는 R²</translation>
    </message>
    <message>
        <source>How many weights and biases the network has</source>
        <translation>신경망의 가중치와 편향의 수</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>발산</translation>
    </message>
</context>
<context>
    <name>ResultsTable</name>
    <message>
        <source>Settings, ranked</source>
        <translation>순위를 매긴 설정</translation>
    </message>
</context>
<context>
    <name>RichText</name>
    <message>
        <source>Show where this is</source>
        <translation>어디에 있는지 보여 줍니다</translation>
    </message>
    <message>
        <source>Link: {words}. {told}</source>
        <translation>링크: {words}. {told}</translation>
    </message>
</context>
<context>
    <name>RowCanvas</name>
    <message>
        <source>Losses of the training rows over the epochs</source>
        <translation>에포크에 따른 학습 행의 손실</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>loss of the row</source>
        <translation>행의 손실</translation>
    </message>
    <message>
        <source>Train: the loss of every row is noted from now on.</source>
        <translation>학습을 시작하면 그때부터 모든 행의 손실을 기록합니다.</translation>
    </message>
    <message>
        <source>moment of the time line</source>
        <translation>시간선에 남은 순간</translation>
    </message>
    <message>
        <source>row {number}: {target}</source>
        <translation>{number}번 행: {target}</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>rows, in the order of the table</source>
        <translation>행, 표의 순서대로</translation>
    </message>
    <message>
        <source>epoch {0}</source>
        <translation>에포크 {0}</translation>
    </message>
    <message>
        <source>{row} = {loss}</source>
        <translation>{row} = {loss}</translation>
    </message>
</context>
<context>
    <name>RowFiles</name>
    <message>
        <source>row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>target</source>
        <translation>목푯값</translation>
    </message>
    <message>
        <source>loss now</source>
        <translation>지금 손실</translation>
    </message>
    <message>
        <source>learnt at epoch</source>
        <translation>배운 에포크</translation>
    </message>
    <message>
        <source>output {number}</source>
        <translation>출력 {number}</translation>
    </message>
    <message>
        <source>loss at epoch {epoch}</source>
        <translation>에포크 {epoch}의 손실</translation>
    </message>
</context>
<context>
    <name>RowLossWindow</name>
    <message>
        <source>Loss by row</source>
        <translation>행별 손실</translation>
    </message>
    <message>
        <source>&amp;Logarithmic loss</source>
        <translation>로그 손실(&amp;L)</translation>
    </message>
    <message>
        <source>Table of losses (CSV)…</source>
        <translation>손실 표(CSV)…</translation>
    </message>
    <message>
        <source>Picture of the losses…</source>
        <translation>손실 그림…</translation>
    </message>
    <message>
        <source>No rows yet</source>
        <translation>아직 행이 없습니다</translation>
    </message>
    <message>
        <source>Largest loss: row {row} with {loss}</source>
        <translation>가장 큰 손실: {row}번 행, {loss}</translation>
    </message>
    <message>
        <source>{right} of {total} rows right · largest loss: row {row} with {loss}</source>
        <translation>{total}개 행 가운데 {right}개 정답 · 가장 큰 손실: {row}번 행, {loss}</translation>
    </message>
    <message>
        <source>{title} · noted since epoch {begun}</source>
        <translation>{title} · 에포크 {begun}부터 기록</translation>
    </message>
    <message>
        <source>{title} · noted since epoch {begun}, else at {kept} moments of the time line</source>
        <translation>{title} · 에포크 {begun}부터 기록, 나머지는 시간선에 남은 순간 {kept}개</translation>
    </message>
    <message>
        <source>change since epoch {since}</source>
        <translation>에포크 {since} 이후의 변화</translation>
    </message>
</context>
<context>
    <name>RowModel</name>
    <message>
        <source>Row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>목푯값</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>변화</translation>
    </message>
    <message>
        <source>Learnt</source>
        <translation>배운 때</translation>
    </message>
    <message>
        <source>By how much the loss changed since the epoch noted before</source>
        <translation>바로 앞에 기록한 에포크 이후 손실이 얼마나 변했는지입니다</translation>
    </message>
    <message>
        <source>By how much the loss changed since epoch {epoch}</source>
        <translation>에포크 {epoch} 이후 손실이 얼마나 변했는지입니다</translation>
    </message>
    <message>
        <source>The first noted epoch at which the row was answered right</source>
        <translation>기록한 에포크 가운데 처음으로 이 행을 맞힌 때입니다</translation>
    </message>
    <message>
        <source>The first noted epoch at which its loss was a tenth of the rows&apos; mean at first</source>
        <translation>기록한 에포크 가운데 손실이 처음 행 평균의 10분의 1이 된 때입니다</translation>
    </message>
    <message>
        <source>Number of the training row</source>
        <translation>학습 행의 번호입니다</translation>
    </message>
    <message>
        <source>What the output should be</source>
        <translation>나와야 하는 출력입니다</translation>
    </message>
    <message>
        <source>What the network answers</source>
        <translation>신경망의 답입니다</translation>
    </message>
    <message>
        <source>The loss of this row alone</source>
        <translation>이 행만의 손실입니다</translation>
    </message>
    <message>
        <source>Step through row {row}</source>
        <translation>{row}번 행을 단계별로 봅니다</translation>
    </message>
    <message>
        <source>Not learnt at any noted epoch</source>
        <translation>기록한 에포크에서는 아직 배우지 못했습니다</translation>
    </message>
    <message>
        <source>It was learnt at epoch {epoch} or before: nobody saw since when</source>
        <translation>에포크 {epoch} 또는 그 이전에 배웠으며, 언제부터인지는 알 수 없습니다</translation>
    </message>
    <message>
        <source>It was so from the start, before any training</source>
        <translation>학습하기 전, 처음부터 그랬습니다</translation>
    </message>
    <message>
        <source>Learnt at epoch {epoch}, the first noted one</source>
        <translation>기록한 에포크 가운데 처음으로 에포크 {epoch}에 배웠습니다</translation>
    </message>
</context>
<context>
    <name>RowPainter</name>
    <message>
        <source>used lately</source>
        <translation>최근 사용</translation>
    </message>
</context>
<context>
    <name>RowPictures</name>
    <message>
        <source>Step through row {row}</source>
        <translation>{row}번 행을 한 단계씩 따라갑니다</translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>Training rows with their losses</source>
        <translation>학습 행과 손실</translation>
    </message>
    <message>
        <source>Enter steps through the marked row</source>
        <translation>Enter 키를 누르면 선택한 행을 단계별로 봅니다</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message>
        <source>≤ {epoch}</source>
        <translation>{epoch} 이전</translation>
    </message>
</context>
<context>
    <name>RowsCanvas</name>
    <message>
        <source>Losses over the number of training rows</source>
        <translation>학습 행의 수에 따른 손실</translation>
    </message>
    <message>
        <source>Switch “Learning curve” on and press “Train all”: the network as it is is trained from fewer and from more rows. Where the two curves still come nearer to one another, more rows would help.</source>
        <translation>“행 수에 따른 곡선”을 켜고 “모두 학습”을 누르면, 신경망을 그대로 적은 행과 많은 행으로 학습합니다. 두 곡선이 계속 가까워지고 있으면 행을 더 얻는 것이 도움이 됩니다.</translation>
    </message>
    <message>
        <source>training rows</source>
        <translation>학습 행</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>the network as it is: mean ± standard deviation</source>
        <translation>그대로 둔 신경망: 평균 ± 표준편차</translation>
    </message>
    <message>
        <source>{rows} training rows</source>
        <translation>학습 행 {rows}개</translation>
    </message>
</context>
<context>
    <name>RowsDialog</name>
    <message>
        <source>Rows of a table</source>
        <translation>표의 행</translation>
    </message>
    <message>
        <source>How far the table is read</source>
        <translation>표를 읽은 정도</translation>
    </message>
    <message>
        <source>Choose the table…</source>
        <translation>표 고르기…</translation>
    </message>
    <message>
        <source>Open with these rows</source>
        <translation>이 행으로 열기</translation>
    </message>
    <message>
        <source>The rows of “{table}” were left out of the file ({rows} rows). To train on, choose the table that holds them. It must have these columns: {columns}.</source>
        <translation>이 파일에는 “{table}” 표의 행이 빠져 있습니다({rows}행). 이어서 학습하려면 그 행이 있는 표를 고릅니다. 표에는 다음 열이 있어야 합니다: {columns}.</translation>
    </message>
    <message>
        <source>{file} is not there any more.</source>
        <translation>{file}이(가) 더는 없습니다.</translation>
    </message>
    <message>
        <source>{file} has these columns, but other rows ({rows}): what was learnt came from those that were left out, so that the results will not be the same.</source>
        <translation>{file}에 이 열들이 있지만 행이 다릅니다({rows}행). 학습한 내용은 빠진 행에서 나온 것이므로 결과가 같지 않습니다.</translation>
    </message>
    <message>
        <source>{file}: {problem}</source>
        <translation>{file}: {problem}</translation>
    </message>
</context>
<context>
    <name>RowsPage</name>
    <message>
        <source>The worst first. A click steps through the row.</source>
        <translation>가장 많이 벗어난 행부터 보입니다. 클릭하면 그 행의 단계를 따라갑니다.</translation>
    </message>
    <message>
        <source>{wrong} of {total} rows are wrong, those the network is surest of first. A click steps through the row.</source>
        <translation>{total}행 가운데 {wrong}행이 틀렸습니다. 신경망이 가장 확신한 행부터 보입니다. 클릭하면 그 행의 단계를 따라갑니다.</translation>
    </message>
    <message>
        <source>All {total} rows are right.</source>
        <translation>{total}행이 모두 맞았습니다.</translation>
    </message>
    <message>
        <source>The network is not trained on these rows: they are stepped as your own.</source>
        <translation>학습에 쓰지 않는 행이므로 직접 입력한 행처럼 단계를 따라갑니다.</translation>
    </message>
</context>
<context>
    <name>RuleControls</name>
    <message>
        <source>Perceptron rule</source>
        <translation>퍼셉트론 학습 규칙</translation>
    </message>
    <message>
        <source>Next &amp;row</source>
        <translation>다음 행(&amp;R)</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>끝까지(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Start over</source>
        <translation>처음부터(&amp;S)</translation>
    </message>
    <message>
        <source>Let the rule look at one more row, and change the weights if need be</source>
        <translation>규칙이 행을 하나 더 보고, 필요하면 가중치를 바꿉니다</translation>
    </message>
    <message>
        <source>Go on until every row is right, or until it goes round in circles</source>
        <translation>모든 행이 맞거나 같은 자리를 맴돌 때까지 계속합니다</translation>
    </message>
    <message>
        <source>Back to the weights that were set by hand</source>
        <translation>손으로 정한 가중치로 돌아갑니다</translation>
    </message>
</context>
<context>
    <name>RuleRecord</name>
    <message>
        <source>The rule: w ← w − η (a − y) x</source>
        <translation>규칙: w ← w − η (a − y) x</translation>
    </message>
    <message>
        <source>a is the output, y the target and x the input; for the bias x is 1</source>
        <translation>a는 출력, y는 목푯값, x는 입력입니다. 편향에서는 x가 1입니다.</translation>
    </message>
    <message>
        <source>before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>change</source>
        <translation>변화</translation>
    </message>
    <message>
        <source>after</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>Rows that the rule has visited</source>
        <translation>규칙이 본 행</translation>
    </message>
    <message>
        <source>Each row that the rule looks at is written here.</source>
        <translation>규칙이 살펴보는 행이 하나씩 여기에 적힙니다.</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>차례</translation>
    </message>
    <message>
        <source>row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Which visit to a row, from the first</source>
        <translation>몇 번째로 본 행인지 처음부터 셉니다</translation>
    </message>
    <message>
        <source>The inputs of the row</source>
        <translation>행의 입력</translation>
    </message>
    <message>
        <source>The error: the output minus the target</source>
        <translation>오차: 출력에서 목푯값을 뺀 값</translation>
    </message>
    <message>
        <source>After the visit</source>
        <translation>그 차례 뒤의 값</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>The rule takes one row after another. Only a row that is wrong moves the weights.</source>
        <translation>규칙은 행을 하나씩 차례로 봅니다. 틀린 행만 가중치를 움직입니다.</translation>
    </message>
    <message>
        <source>Visit {number}, row {row}: the sum {sum} gives {output}, the target is {target}. The error is 0, and nothing changes.</source>
        <translation>차례 {number}, 행 {row}: 가중합 {sum}, 출력 {output}, 목푯값 {target}. 오차가 0이어서 아무것도 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Visit {number}, row {row}: the sum {sum} gives {output}, the target is {target}. The error is {error}, and each weight moves by −η · {factor} · its input.</source>
        <translation>차례 {number}, 행 {row}: 가중합 {sum}, 출력 {output}, 목푯값 {target}. 오차는 {error}이며, 가중치마다 −η · {factor} · 입력만큼 움직입니다.</translation>
    </message>
    <message>
        <source>No more visits are kept. Start over, or set other weights.</source>
        <translation>더는 기록하지 않습니다. 처음부터 다시 하거나 가중치를 바꿉니다.</translation>
    </message>
    <message>
        <source>Before visit {next} the weights are what they were before visit {first}: from there on the rule goes round in circles. No line separates the rows of {gate}, so it never ends.</source>
        <translation>차례 {next} 앞의 가중치가 차례 {first} 앞의 가중치와 같습니다. 여기서부터는 같은 자리를 맴돕니다. {gate}의 행을 나누는 직선이 없으므로 끝나지 않습니다.</translation>
    </message>
    <message>
        <source>All four rows of {gate} are right already: nothing would change.</source>
        <translation>{gate}의 네 행이 이미 모두 맞습니다. 바뀔 것이 없습니다.</translation>
    </message>
    <message>
        <source>After visit {visits} all four rows of {gate} are right: nothing changes any more.</source>
        <translation>차례 {visits} 뒤에 {gate}의 네 행이 모두 맞습니다. 이제 아무것도 바뀌지 않습니다.</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>시나리오</translation>
    </message>
    <message>
        <source>Choose a ready scenario: data, network and settings</source>
        <translation>준비된 시나리오(데이터, 신경망, 설정)를 고릅니다</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
</context>
<context>
    <name>RunChoice</name>
    <message>
        <source>St&amp;arts</source>
        <translation>시작점(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Epochs</source>
        <translation>에포크(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Validation</source>
        <translation>검증(&amp;V)</translation>
    </message>
    <message>
        <source>Which rows the networks are judged by.</source>
        <translation>신경망을 어느 행으로 평가할지 정합니다.</translation>
    </message>
    <message>
        <source>&amp;Learning curve</source>
        <translation>행 수에 따른 곡선(&amp;L)</translation>
    </message>
    <message>
        <source>Trains the network as it is from fewer and more rows, too: view “By rows”.</source>
        <translation>신경망을 그대로, 적은 행과 많은 행으로도 학습합니다. “행 수” 보기에 나타납니다.</translation>
    </message>
    <message>
        <source>Rows kept aside</source>
        <translation>남겨 둔 행</translation>
    </message>
    <message>
        <source>The rows that the set-up keeps aside for validation.</source>
        <translation>설정에서 검증용으로 남겨 둔 행입니다.</translation>
    </message>
    <message>
        <source>{folds}-fold</source>
        <translation>{folds}겹</translation>
    </message>
    <message>
        <source>All rows are dealt into {folds} parts; each is kept aside in one run of every start. It takes {folds} times as long, and says how much depends on which rows these are.</source>
        <translation>모든 행을 {folds}묶음으로 나누고, 시작점마다 묶음 하나씩을 남겨 두고 학습합니다. 시간이 {folds}배 걸리지만, 어느 행을 남겨 두느냐에 따라 결과가 얼마나 달라지는지 알 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>RunComparison</name>
    <message>
        <source>Compare runs</source>
        <translation>실행 비교</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>실행 목록</translation>
    </message>
    <message>
        <source>Validation loss instead of training loss</source>
        <translation>학습 손실 대신 검증 손실</translation>
    </message>
    <message>
        <source>Logarithmic loss axis</source>
        <translation>손실 축을 로그로</translation>
    </message>
    <message>
        <source>Save table…</source>
        <translation>표 저장…</translation>
    </message>
    <message>
        <source>Save the losses of the ticked runs as CSV</source>
        <translation>선택한 실행의 손실을 CSV로 저장합니다</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>검증 손실</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>validation loss: {title}</source>
        <translation>검증 손실: {title}</translation>
    </message>
    <message>
        <source>Loss curves of several runs</source>
        <translation>여러 실행의 손실 곡선</translation>
    </message>
    <message>
        <source>Tick a run to see its curve; click its name to mark it, double-click it or press {key} to change it</source>
        <translation>확인란을 선택하면 곡선이 보이고, 이름을 클릭하면 곡선이 강조됩니다. 이름을 두 번 클릭하거나 {key} 키를 누르면 이름을 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Drag to move, wheel to zoom, double-click to see all</source>
        <translation>끌면 움직이고, 휠로 확대·축소하고, 두 번 클릭하면 전체가 보입니다</translation>
    </message>
    <message>
        <source>Bring the runs back</source>
        <translation>실행 되살리기</translation>
    </message>
    <message>
        <source>Forget all runs</source>
        <translation>실행 모두 지우기</translation>
    </message>
    <message>
        <source>List the runs again that have just been forgotten</source>
        <translation>방금 지운 실행을 목록에 되살립니다</translation>
    </message>
    <message>
        <source>Empty this list; the network that is open stays</source>
        <translation>목록만 비우고, 열려 있는 신경망은 그대로 둡니다</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>이름 바꾸기…</translation>
    </message>
    <message>
        <source>Table of values (*.csv)</source>
        <translation>값 표 (*.csv)</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>표 저장</translation>
    </message>
    <message>
        <source>training loss {0}</source>
        <translation>학습 손실 {0}</translation>
    </message>
    <message>
        <source>loss: {title}</source>
        <translation>손실: {title}</translation>
    </message>
    <message>
        <source>These runs have different losses or data: their heights do not compare.</source>
        <translation>실행마다 손실 함수나 데이터가 달라서 곡선의 높이를 서로 비교할 수 없습니다.</translation>
    </message>
    <message>
        <source>Runs with another loss or other data are not ticked.</source>
        <translation>손실 함수나 데이터가 다른 실행은 선택하지 않았습니다.</translation>
    </message>
    <message>
        <source>▼ is a loss of 0, drawn at the lower edge.</source>
        <translation>▼는 손실이 0인 점이며 아래쪽 가장자리에 그립니다.</translation>
    </message>
    <message>
        <source>Train, reset with another learning rate, and train again:
each run appears here.</source>
        <translation>학습하고, 학습률을 바꿔 처음으로 되돌린 뒤 다시 학습하면
실행마다 곡선이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Tick a run in the list to see its curve.</source>
        <translation>목록에서 실행을 선택하면 곡선이 보입니다.</translation>
    </message>
    <message>
        <source>These runs were trained without validation data.</source>
        <translation>검증 데이터 없이 학습한 실행입니다.</translation>
    </message>
</context>
<context>
    <name>RunLog</name>
    <message>
        <source>{optimizer}, {rate}</source>
        <translation>{optimizer}, {rate}</translation>
    </message>
    <message>
        <source>{scenario} · branched at epoch {epoch}</source>
        <translation>{scenario} · {epoch}에포크에서 갈라짐</translation>
    </message>
    <message>
        <source>{scenario} · weights set by hand</source>
        <translation>{scenario} · 손으로 정한 가중치</translation>
    </message>
    <message>
        <source>{scenario} · seed {number}</source>
        <translation>{scenario} · 시드 {number}</translation>
    </message>
</context>
<context>
    <name>RunMoments</name>
    <message>
        <source>Branch at epoch {epoch}</source>
        <translation>{epoch}에포크에서 분기</translation>
    </message>
</context>
<context>
    <name>SampleChooser</name>
    <message>
        <source>Rows to step through</source>
        <translation>한 단계씩 따라갈 행</translation>
    </message>
    <message>
        <source>Row to step through</source>
        <translation>한 단계씩 따라갈 행</translation>
    </message>
    <message>
        <source>A row of my own…</source>
        <translation>행 직접 입력…</translation>
    </message>
    <message>
        <source>My own: {content}</source>
        <translation>직접: {content}</translation>
    </message>
    <message>
        <source>My own row</source>
        <translation>직접 입력한 행</translation>
    </message>
    <message>
        <source>Next batch ({count})</source>
        <translation>다음 배치({count})</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>{number}번 행</translation>
    </message>
    <message>
        <source>Row {number}: {content}</source>
        <translation>{number}번 행: {content}</translation>
    </message>
    <message>
        <source>One row</source>
        <translation>행 하나</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Picture of the map or 3-D view…</source>
        <translation>지도 또는 3차원 그림…</translation>
    </message>
    <message>
        <source>Picture of the loss curves…</source>
        <translation>손실 곡선 그림…</translation>
    </message>
    <message>
        <source>Race as an animation…</source>
        <translation>경주 애니메이션…</translation>
    </message>
    <message>
        <source>Numbers: surface and paths…</source>
        <translation>숫자: 곡면과 경로…</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>그림 (*.png)</translation>
    </message>
    <message>
        <source>Vector picture (*.svg)</source>
        <translation>벡터 그림 (*.svg)</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>그림 저장</translation>
    </message>
    <message>
        <source>Save the race as an animation</source>
        <translation>경주를 애니메이션으로 저장</translation>
    </message>
    <message>
        <source>Animated picture (*.gif)</source>
        <translation>움직이는 그림 (*.gif)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>표 (*.csv)</translation>
    </message>
    <message>
        <source>NumPy arrays (*.npz)</source>
        <translation>NumPy 배열 (*.npz)</translation>
    </message>
    <message>
        <source>Save surface and paths</source>
        <translation>곡면과 경로 저장</translation>
    </message>
    <message>
        <source>There is no race yet.</source>
        <translation>아직 경주가 없습니다.</translation>
    </message>
    <message>
        <source>loss: {0}</source>
        <translation>손실: {0}</translation>
    </message>
    <message>
        <source>loss: mean over all training rows</source>
        <translation>손실: 모든 학습 행의 평균</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>저장했습니다: {0}</translation>
    </message>
    <message>
        <source>Race as an animation</source>
        <translation>경주 애니메이션</translation>
    </message>
    <message>
        <source>Painting the race, update by update …</source>
        <translation>갱신을 하나씩 그리는 중…</translation>
    </message>
</context>
<context>
    <name>ScoreButton</name>
    <message>
        <source>Reset the score</source>
        <translation>점수 지우기</translation>
    </message>
</context>
<context>
    <name>ScoreTable</name>
    <message>
        <source>Kind of number</source>
        <translation>수의 종류</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>물은 수</translation>
    </message>
    <message>
        <source>right at once</source>
        <translation>한 번에 맞음</translation>
    </message>
    <message>
        <source>tries</source>
        <translation>시도</translation>
    </message>
    <message>
        <source>hints</source>
        <translation>힌트</translation>
    </message>
    <message>
        <source>again</source>
        <translation>다시</translation>
    </message>
    <message>
        <source>Worked out once more after it was known: counted here alone</source>
        <translation>결과를 안 뒤에 다시 푼 것: 여기에만 셉니다</translation>
    </message>
</context>
<context>
    <name>Scrubber</name>
    <message>
        <source>Time line</source>
        <translation>시간선</translation>
    </message>
    <message>
        <source>moment {number} of {count}, epoch {epoch}, update {update}</source>
        <translation>순간 {count}개 중 {number}번째, {epoch}에포크, 갱신 {update}번</translation>
    </message>
    <message>
        <source>Click to pause training, then to go to a moment.</source>
        <translation>클릭하면 학습을 멈춥니다. 그다음 클릭하면 그 순간으로 갑니다.</translation>
    </message>
    <message>
        <source>Click or drag to go there; nothing that came later is lost.</source>
        <translation>클릭하거나 끌면 그 순간으로 갑니다. 그 뒤의 학습은 사라지지 않습니다.</translation>
    </message>
</context>
<context>
    <name>SearchWindow</name>
    <message>
        <source>Ranked table (CSV)…</source>
        <translation>순위표(CSV)…</translation>
    </message>
    <message>
        <source>Picture of the lines…</source>
        <translation>선의 그림…</translation>
    </message>
    <message>
        <source>Search for hyperparameters</source>
        <translation>하이퍼파라미터 탐색</translation>
    </message>
    <message>
        <source>Open in &amp;main window</source>
        <translation>기본 창에서 열기(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>열기(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a search that was saved, and go on with it</source>
        <translation>저장한 탐색을 열어 이어 갑니다</translation>
    </message>
    <message>
        <source>The search (JSON)…</source>
        <translation>탐색(JSON)…</translation>
    </message>
    <message>
        <source>{problem}.</source>
        <translation>{problem}.</translation>
    </message>
    <message>
        <source>The search stopped: something unforeseen happened.</source>
        <translation>예상하지 못한 일이 생겨 탐색이 멈췄습니다.</translation>
    </message>
    <message>
        <source>Search (*.json)</source>
        <translation>탐색 (*.json)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Saved to {file}</source>
        <translation>{file}에 저장했습니다</translation>
    </message>
    <message>
        <source>Open a search</source>
        <translation>탐색 열기</translation>
    </message>
    <message>
        <source>Open setting {place} of the search</source>
        <translation>탐색의 {place}위 설정 열기</translation>
    </message>
    <message>
        <source>The main window has setting {place} now, with new weights; undo there brings back what was open.</source>
        <translation>기본 창에 {place}위 설정을 새 가중치로 열었습니다. 그곳에서 실행 취소하면 열려 있던 것이 돌아옵니다.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>멈춤(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>계속(&amp;G)</translation>
    </message>
    <message>
        <source>St&amp;art</source>
        <translation>시작(&amp;A)</translation>
    </message>
    <message>
        <source>Open the setting at place {place} there, to train it on all rows</source>
        <translation>{place}위 설정을 기본 창에서 열어 모든 행으로 학습합니다</translation>
    </message>
    <message>
        <source>Which settings learn best?</source>
        <translation>어떤 설정이 가장 잘 배울까?</translation>
    </message>
    <message>
        <source>All settings diverged</source>
        <translation>모든 설정이 발산했습니다</translation>
    </message>
    <message>
        <source>Best: loss {loss} ± {spread}</source>
        <translation>가장 좋은 것: 손실 {loss} ± {spread}</translation>
    </message>
    <message>
        <source>Best: loss {loss} ± {spread}, {score}</source>
        <translation>가장 좋은 것: 손실 {loss} ± {spread}, {score}</translation>
    </message>
    <message>
        <source>accuracy {share}</source>
        <translation>정확도 {share}</translation>
    </message>
    <message>
        <source>{title} · {done} of {planned} trained · {seconds} s</source>
        <translation>{title} · {planned}개 가운데 {done}개 학습 · {seconds}초</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Open or close this section</source>
        <translation>이 부분을 펼치거나 접습니다</translation>
    </message>
</context>
<context>
    <name>SelectingView</name>
    <message>
        <source>Watch the weight</source>
        <translation>가중치 지켜보기</translation>
    </message>
    <message>
        <source>Watch its gradient</source>
        <translation>기울기 지켜보기</translation>
    </message>
    <message>
        <source>Watch the activation</source>
        <translation>활성값 지켜보기</translation>
    </message>
    <message>
        <source>Watch the delta</source>
        <translation>델타 지켜보기</translation>
    </message>
    <message>
        <source>Its curve over the updates, in the watch list</source>
        <translation>갱신에 따른 곡선을 지켜보기 목록에 그립니다</translation>
    </message>
    <message>
        <source>Follow to the loss</source>
        <translation>손실까지 따라가기</translation>
    </message>
    <message>
        <source>Every path from here to the loss, with what it multiplies</source>
        <translation>여기서 손실까지 이어지는 모든 경로와, 경로마다 곱해지는 값을 봅니다</translation>
    </message>
    <message>
        <source>Follow to another node: click it next</source>
        <translation>다른 노드까지 따라가기: 다음에 그 노드 클릭</translation>
    </message>
    <message>
        <source>Every path between two nodes; Shift+click does the same</source>
        <translation>두 노드 사이의 모든 경로를 봅니다. Shift+클릭해도 됩니다.</translation>
    </message>
    <message>
        <source>Follow from {begin} to {goal}</source>
        <translation>{begin}에서 {goal}까지 따라가기</translation>
    </message>
</context>
<context>
    <name>SessionKeeper</name>
    <message>
        <source>What you do here can&apos;t be kept for the next start: {problem}</source>
        <translation>여기서 한 작업을 다음에 시작할 때까지 보관할 수 없습니다: {problem}</translation>
    </message>
    <message>
        <source>Your last session is still here: {session}.</source>
        <translation>지난 작업({session})이 남아 있습니다.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>{title}, epoch {epoch} ({kept})</source>
        <translation>{title}, {epoch}에포크({kept})</translation>
    </message>
    <message>
        <source>{title}, epoch {epoch}, loss {loss} ({kept})</source>
        <translation>{title}, {epoch}에포크, 손실 {loss} ({kept})</translation>
    </message>
    <message>
        <source>Go on with an earlier session</source>
        <translation>이전 작업 계속하기</translation>
    </message>
</context>
<context>
    <name>SetupPanel</name>
    <message>
        <source>Restore</source>
        <translation>되살리기</translation>
    </message>
    <message>
        <source>pauses training</source>
        <translation>바꾸면 일시 정지</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>바뀜</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>프리셋</translation>
    </message>
    <message>
        <source>A complete set-up to start from: data, network and training.</source>
        <translation>데이터, 신경망, 학습 방법을 모두 갖춘 설정입니다. 여기서 시작하면 됩니다.</translation>
    </message>
    <message>
        <source>Load the preset again, as it was.</source>
        <translation>프리셋을 원래대로 다시 불러옵니다.</translation>
    </message>
    <message>
        <source>Something differs from the preset.</source>
        <translation>프리셋과 다른 것이 있습니다.</translation>
    </message>
    <message>
        <source>Change “{setting}”</source>
        <translation>“{setting}” 바꾸기</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>ShownPins</name>
    <message>
        <source>not in this network</source>
        <translation>이 신경망에 없음</translation>
    </message>
</context>
<context>
    <name>SoftmaxPage</name>
    <message>
        <source>With NumPy</source>
        <translation>NumPy로 쓰면</translation>
    </message>
    <message>
        <source>Logit {number} ({word})</source>
        <translation>로짓 {number} ({word})</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>출력 수</translation>
    </message>
    <message>
        <source>One output for each class: K classes, K outputs.</source>
        <translation>클래스마다 출력이 하나씩 있습니다. 클래스가 K개면 출력도 K개입니다.</translation>
    </message>
    <message>
        <source>Added to all</source>
        <translation>모두에 더할 값</translation>
    </message>
    <message>
        <source>Softmax stays the same, whatever is added to all logits.</source>
        <translation>모든 로짓에 무엇을 더하든 소프트맥스는 그대로입니다.</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>정답 클래스</translation>
    </message>
    <message>
        <source>What the answer should be: 1 in its place, 0 elsewhere.</source>
        <translation>나와야 하는 답. 그 자리만 1이고 나머지는 0입니다.</translation>
    </message>
    <message>
        <source>e^1000 is larger than any number that a computer has of 64 bits.</source>
        <translation>e^1000은 컴퓨터가 64비트로 나타낼 수 있는 어떤 수보다도 큽니다.</translation>
    </message>
    <message>
        <source>Take the 1000 off again</source>
        <translation>1000을 다시 빼기</translation>
    </message>
    <message>
        <source>Add 1000 to all</source>
        <translation>모두에 1000 더하기</translation>
    </message>
    <message>
        <source>With {hidden} nodes in front of them, these {count} outputs have {hidden}·{count} = {weights} weights.</source>
        <translation>앞에 노드가 {hidden}개 있으면 이 출력 {count}개의 가중치는 {hidden}·{count} = {weights}개입니다.</translation>
    </message>
    <message>
        <source>Change the number of outputs</source>
        <translation>출력 수 바꾸기</translation>
    </message>
    <message>
        <source>Move a logit</source>
        <translation>로짓 옮기기</translation>
    </message>
    <message>
        <source>Add to all logits</source>
        <translation>모든 로짓에 더하기</translation>
    </message>
    <message>
        <source>Choose the true class</source>
        <translation>정답 클래스 고르기</translation>
    </message>
    <message>
        <source>Both forms give the same. Add 1000 to all logits, and only the safe one still does.</source>
        <translation>두 가지 꼴의 값이 같습니다. 모든 로짓에 1000을 더하면 안전한 꼴만 값을 냅니다.</translation>
    </message>
    <message>
        <source>As it is written the formula breaks: e^z is infinite, and infinity divided by infinity is no number. With the largest logit subtracted first, every exponent is 0 or less, and nothing has changed.</source>
        <translation>수식에 적힌 대로 계산하면 깨집니다. e^z가 무한대이고, 무한대를 무한대로 나누면 수가 되지 않습니다. 가장 큰 로짓을 먼저 빼면 모든 지수가 0 이하가 되고 값은 그대로입니다.</translation>
    </message>
    <message>
        <source>As it is written the formula breaks: every e^z is so small that it is 0, and 0 divided by 0 is no number. With the largest logit subtracted first, one exponent is 0, and nothing has changed.</source>
        <translation>수식에 적힌 대로 계산하면 깨집니다. e^z가 모두 너무 작아 0이 되고, 0을 0으로 나누면 수가 되지 않습니다. 가장 큰 로짓을 먼저 빼면 지수 하나가 0이 되고 값은 그대로입니다.</translation>
    </message>
</context>
<context>
    <name>SortHeader</name>
    <message>
        <source>Heading {name}: Space sorts by it</source>
        <translation>열 제목 {name}: 스페이스바로 정렬합니다</translation>
    </message>
    <message>
        <source>Heading {name}: sorted, smallest first; Space turns the order round</source>
        <translation>열 제목 {name}: 오름차순으로 정렬했습니다. 스페이스바로 순서를 뒤집습니다.</translation>
    </message>
    <message>
        <source>Heading {name}: sorted, largest first; Space turns the order round</source>
        <translation>열 제목 {name}: 내림차순으로 정렬했습니다. 스페이스바로 순서를 뒤집습니다.</translation>
    </message>
</context>
<context>
    <name>SortableTable</name>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy with headings</source>
        <translation>열 제목과 함께 복사</translation>
    </message>
</context>
<context>
    <name>SpaceLine</name>
    <message>
        <source>A range such as 0.01..1, or values such as 0.1, 0.3.</source>
        <translation>0.01..1 같은 범위나 0.1, 0.3 같은 값을 적습니다.</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>고른 것 없음</translation>
    </message>
</context>
<context>
    <name>SpeedControl</name>
    <message>
        <source>Training speed</source>
        <translation>학습 속도</translation>
    </message>
    <message>
        <source>How fast training runs, in updates a second: slow motion shows every update, full speed learns</source>
        <translation>학습 속도(초당 갱신 횟수)입니다. 느린 화면에서는 갱신이 모두 보이고, 최고 속도에서는 빨리 학습합니다.</translation>
    </message>
    <message>
        <source>full</source>
        <translation>최고</translation>
    </message>
    <message>
        <source>{n}/s</source>
        <translation>초당 {n}회</translation>
    </message>
    <message>
        <source>{n} updates/s</source>
        <translation>초당 갱신 {n}회</translation>
    </message>
    <message>
        <source>full speed</source>
        <translation>최고 속도</translation>
    </message>
</context>
<context>
    <name>SplitFields</name>
    <message>
        <source>Change the split</source>
        <translation>데이터 나누기 바꾸기</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>나누기</translation>
    </message>
    <message>
        <source>How it is decided which rows are kept aside.</source>
        <translation>어떤 행을 떼어 둘지 정하는 방법입니다.</translation>
    </message>
</context>
<context>
    <name>SpreadCanvas</name>
    <message>
        <source>Residuals over predictions</source>
        <translation>예측에 따른 잔차</translation>
    </message>
    <message>
        <source>Predicted over true</source>
        <translation>실제 값에 따른 예측</translation>
    </message>
    <message>
        <source>true</source>
        <translation>실제</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>residual: true − predicted</source>
        <translation>잔차: 실제 − 예측</translation>
    </message>
    <message>
        <source>dotted: perfect</source>
        <translation>점선: 완벽한 예측</translation>
    </message>
    <message>
        <source>row {number}</source>
        <translation>{number}행</translation>
    </message>
    <message>
        <source>true {value}</source>
        <translation>실제 {value}</translation>
    </message>
    <message>
        <source>predicted {value}</source>
        <translation>예측 {value}</translation>
    </message>
</context>
<context>
    <name>StackControls</name>
    <message>
        <source>A row of inputs. Another number of them gives the first layer other rows.</source>
        <translation>입력 한 행입니다. 개수를 바꾸면 첫 층의 행도 바뀝니다.</translation>
    </message>
    <message>
        <source>A row for each number that comes in, a column for each node. Other columns give the next layer other rows.</source>
        <translation>들어오는 수마다 한 행, 노드마다 한 열입니다. 열의 수를 바꾸면 다음 층의 행도 바뀝니다.</translation>
    </message>
    <message>
        <source>One number for each node, added to its sum.</source>
        <translation>노드마다 하나이며, 그 합에 더합니다.</translation>
    </message>
    <message>
        <source>{count} numbers come in here, so it takes as many rows, and these are {got}.</source>
        <translation>여기에는 수가 {count}개 들어오므로 행도 그만큼 있어야 하는데, {got}개입니다.</translation>
    </message>
    <message>
        <source>One number for each of the {count} nodes, and these are {got}.</source>
        <translation>노드 {count}개마다 수가 하나씩 있어야 하는데, {got}개입니다.</translation>
    </message>
    <message>
        <source>Inputs x</source>
        <translation>입력 x</translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation>층 더하기</translation>
    </message>
    <message>
        <source>One more at the end, which passes on what it gets</source>
        <translation>받은 것을 그대로 넘기는 층을 끝에 하나 더합니다</translation>
    </message>
    <message>
        <source>Remove the last</source>
        <translation>마지막 층 삭제</translation>
    </message>
    <message>
        <source>Take the last layer away</source>
        <translation>마지막 층을 삭제합니다</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Weights of layer {number}</source>
        <translation>층 {number}의 가중치</translation>
    </message>
    <message>
        <source>Biases of layer {number}</source>
        <translation>층 {number}의 편향</translation>
    </message>
    <message>
        <source>Activation of layer {number}</source>
        <translation>층 {number}의 활성화 함수</translation>
    </message>
    <message>
        <source>Remove a layer</source>
        <translation>층 삭제</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>What the network is to be trained for, and how: the loss {loss}, and the optimizer {optimizer} with {settings}.</source>
        <translation>무엇을 목표로 어떻게 학습할지 정합니다. 손실은 {loss}, 옵티마이저는 {optimizer}({settings})입니다.</translation>
    </message>
    <message>
        <source>A row that the network has not seen: it answers with its outputs, and what is taken for the answer follows from them. Type one under This step.</source>
        <translation>신경망이 본 적 없는 행을 넣으면 출력이 나오고, 그 출력에서 답을 정합니다. 행은 이 단계 패널에서 직접 입력할 수 있습니다.</translation>
    </message>
    <message>
        <source>{training} rows to train on and {validation} kept aside, with {inputs} inputs each. They are loaded, split and scaled by scikit-learn here too, so that all libraries get the very rows that Deltascope has.</source>
        <translation>학습 행은 {training}개, 따로 둔 검증 행은 {validation}개이고 행마다 입력이 {inputs}개입니다. 여기서도 scikit-learn으로 불러오고 나누고 스케일링하므로 모든 라이브러리가 Deltascope와 똑같은 행을 받습니다.</translation>
    </message>
    <message>
        <source>What the network is: {inputs} inputs → {layers}, {count} parameters in all. First weights: {initializer}.</source>
        <translation>신경망의 구조입니다. 입력 {inputs}개 → {layers}, 파라미터는 모두 {count}개입니다. 초기 가중치: {initializer}.</translation>
    </message>
    <message>
        <source>Training itself: {epochs} epochs. Each takes all {rows} rows in batches of at most {batch}, which makes {updates} updates. Loss and metrics are measured after each.</source>
        <translation>학습 과정입니다. {epochs}에포크 동안 학습합니다. 에포크마다 {rows}행을 모두 최대 {batch}행의 배치로 나누어 {updates}번 갱신하고, 끝날 때마다 손실과 평가 지표를 잽니다.</translation>
    </message>
    <message>
        <source>How good it is on rows it was not trained on, where some are kept aside: the mean squared error and R². Results has them.</source>
        <translation>학습에 쓰지 않은 행이 있으면 그 행에서 얼마나 잘하는지 봅니다. 평균제곱오차와 R²로 재며, 결과 창에 있습니다.</translation>
    </message>
    <message>
        <source>How good it is on rows it was not trained on, where some are kept aside: accuracy, precision and recall. Results has them.</source>
        <translation>학습에 쓰지 않은 행이 있으면 그 행에서 얼마나 잘하는지 봅니다. 정확도, 정밀도, 재현율로 재며, 결과 창에 있습니다.</translation>
    </message>
</context>
<context>
    <name>StagesWindow</name>
    <message>
        <source>Five stages in code</source>
        <translation>다섯 단계의 코드</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>라이브러리</translation>
    </message>
    <message>
        <source>Show it in the window</source>
        <translation>창에서 보기</translation>
    </message>
    <message>
        <source>Data: load, split, scale</source>
        <translation>데이터: 불러오기, 나누기, 스케일링</translation>
    </message>
    <message>
        <source>1  Define</source>
        <translation>1  정의</translation>
    </message>
    <message>
        <source>2  Compile</source>
        <translation>2  컴파일</translation>
    </message>
    <message>
        <source>3  Fit</source>
        <translation>3  학습</translation>
    </message>
    <message>
        <source>4  Evaluate</source>
        <translation>4  평가</translation>
    </message>
    <message>
        <source>5  Predict</source>
        <translation>5  예측</translation>
    </message>
    <message>
        <source>The whole script</source>
        <translation>전체 스크립트</translation>
    </message>
    <message>
        <source>The whole script (.py)…</source>
        <translation>전체 스크립트(.py)…</translation>
    </message>
    <message>
        <source>No set-up yet</source>
        <translation>아직 설정이 없음</translation>
    </message>
    <message>
        <source>{title} in {library}</source>
        <translation>{library}(으)로 쓴 {title}</translation>
    </message>
    <message>
        <source>Tried with {library} {version}. Deltascope itself runs without it.</source>
        <translation>{library} {version}에서 실행해 보았습니다. Deltascope는 이 라이브러리 없이 동작합니다.</translation>
    </message>
    <message>
        <source>Lines of this stage</source>
        <translation>이 단계의 코드</translation>
    </message>
    <message>
        <source>A script that runs by itself</source>
        <translation>그대로 실행되는 스크립트</translation>
    </message>
    <message>
        <source>All stages, one behind the other.</source>
        <translation>모든 단계를 차례로 이은 것입니다.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Python script (*.py)</source>
        <translation>파이썬 스크립트(*.py)</translation>
    </message>
    <message>
        <source>Saved to {0}</source>
        <translation>{0}에 저장했습니다</translation>
    </message>
</context>
<context>
    <name>StartPanel</name>
    <message>
        <source>The start with the next lower loss</source>
        <translation>손실이 그다음으로 작은 출발점을 봅니다</translation>
    </message>
    <message>
        <source>The start with the next higher loss</source>
        <translation>손실이 그다음으로 큰 출발점을 봅니다</translation>
    </message>
    <message>
        <source>&amp;Load start weights into the network</source>
        <translation>초기 가중치를 신경망에 불러오기(&amp;L)</translation>
    </message>
    <message>
        <source>Load &amp;trained weights into the network</source>
        <translation>학습한 가중치를 신경망에 불러오기(&amp;T)</translation>
    </message>
    <message>
        <source>Lower loss</source>
        <translation>더 작은 손실</translation>
    </message>
    <message>
        <source>Higher loss</source>
        <translation>더 큰 손실</translation>
    </message>
    <message>
        <source>No start chosen</source>
        <translation>선택한 출발점 없음</translation>
    </message>
    <message>
        <source>Click a bar of the histogram or a line below it.</source>
        <translation>히스토그램의 막대나 그 아래의 곡선을 클릭하면 됩니다.</translation>
    </message>
    <message>
        <source>Run a study first; then every start can be looked at here.</source>
        <translation>먼저 실험을 하면 모든 출발점을 여기서 살펴볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Start with seed {0}</source>
        <translation>시드 {0}의 출발점</translation>
    </message>
    <message>
        <source>loss {first} → {last} after 1 epoch</source>
        <translation>1에포크 후 손실 {first} → {last}</translation>
    </message>
    <message>
        <source>loss {first} → {last} after {n} epochs</source>
        <translation>{n}에포크 후 손실 {first} → {last}</translation>
    </message>
    <message>
        <source>loss {0}, then not finite at update {1}</source>
        <translation>손실 {0}, {1}번째 갱신에서 무한대</translation>
    </message>
    <message>
        <source>{0} % right</source>
        <translation>정확도 {0}%</translation>
    </message>
    <message>
        <source>validation loss {0}</source>
        <translation>검증 손실 {0}</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>해결</translation>
    </message>
    <message>
        <source>stuck</source>
        <translation>갇힘</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>발산</translation>
    </message>
    <message>
        <source>Choose a start first: click a bar or a line.</source>
        <translation>먼저 막대나 곡선을 클릭해 출발점을 고르면 됩니다.</translation>
    </message>
    <message>
        <source>Put the weights that this start began with into the network, so that you can train it yourself, step by step.</source>
        <translation>이 출발점의 초기 가중치를 신경망에 넣습니다. 직접 한 단계씩 학습해 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Put the weights that it has now, after training, into the network.</source>
        <translation>학습이 끝난 이 출발점의 가중치를 신경망에 넣습니다.</translation>
    </message>
</context>
<context>
    <name>StationCanvas</name>
    <message>
        <source>Picture: {title}</source>
        <translation>그림: {title}</translation>
    </message>
</context>
<context>
    <name>Stations</name>
    <message>
        <source>A neuron as a sum and a threshold</source>
        <translation>합과 임계값으로 본 뉴런</translation>
    </message>
    <message>
        <source>Warren McCulloch and Walter Pitts describe a nerve cell as a sum that is compared with a threshold.</source>
        <translation>워런 매컬러와 월터 피츠가 신경 세포를 임계값과 견주는 합으로 나타냅니다.</translation>
    </message>
    <message>
        <source>Put together, such cells compute any formula of logic: AND, OR, NAND and what is made of them.</source>
        <translation>이런 세포를 이으면 AND, OR, NAND와 그것으로 만든 모든 논리식을 계산합니다.</translation>
    </message>
    <message>
        <source>All weights are set by hand: nothing is learnt yet.</source>
        <translation>가중치는 모두 손으로 정합니다. 아직 아무것도 학습하지 않습니다.</translation>
    </message>
    <message>
        <source>The perceptron learns</source>
        <translation>퍼셉트론이 학습합니다</translation>
    </message>
    <message>
        <source>Frank Rosenblatt lets a machine find its weights: after each wrong answer they move towards the right one.</source>
        <translation>프랭크 로젠블랫이 기계 스스로 가중치를 찾게 합니다. 답이 틀릴 때마다 가중치가 옳은 답 쪽으로 움직입니다.</translation>
    </message>
    <message>
        <source>If a line separates the classes, the rule finds one in a finite number of steps.</source>
        <translation>클래스를 나누는 직선이 있으면 이 규칙은 유한한 횟수 안에 하나를 찾습니다.</translation>
    </message>
    <message>
        <source>In 1958 a newspaper reports that such a machine is expected to walk, to talk and to be conscious of its existence.</source>
        <translation>1958년에 한 신문은 이런 기계가 걷고 말하고 자아를 인식하게 될 것이라고 전합니다.</translation>
    </message>
    <message>
        <source>XOR, and a winter</source>
        <translation>XOR과 겨울</translation>
    </message>
    <message>
        <source>Marvin Minsky and Seymour Papert prove what a single layer can’t do: no line separates the rows of XOR.</source>
        <translation>마빈 민스키와 시모어 페퍼트가 단층으로 할 수 없는 일을 증명합니다. 어떤 직선도 XOR의 행을 나누지 못합니다.</translation>
    </message>
    <message>
        <source>Several layers can, but nobody knows a practical way to find their weights.</source>
        <translation>층을 여럿 쌓으면 되지만, 그 가중치를 실제로 찾는 방법은 아무도 모릅니다.</translation>
    </message>
    <message>
        <source>Money and interest go elsewhere for more than ten years.</source>
        <translation>십 년 넘게 돈과 관심이 다른 곳으로 갑니다.</translation>
    </message>
    <message>
        <source>Backpropagation</source>
        <translation>역전파</translation>
    </message>
    <message>
        <source>David Rumelhart, Geoffrey Hinton and Ronald Williams show what the chain rule does for layers: the error goes backwards, and each weight gets its part of it.</source>
        <translation>데이비드 루멜하트, 제프리 힌턴, 로널드 윌리엄스가 여러 층에서 연쇄법칙이 하는 일을 보여 줍니다. 오차가 뒤로 가면서 가중치마다 제 몫을 받습니다.</translation>
    </message>
    <message>
        <source>The method had been found before, by Seppo Linnainmaa in 1970 and by Paul Werbos in 1974; now it is understood and used.</source>
        <translation>세포 린나인마가 1970년에, 폴 워보스가 1974년에 이미 찾은 방법이지만, 이제야 널리 알려지고 쓰입니다.</translation>
    </message>
    <message>
        <source>Two hidden nodes learn XOR.</source>
        <translation>은닉 노드 두 개가 XOR을 학습합니다.</translation>
    </message>
    <message>
        <source>Networks that read</source>
        <translation>글자를 읽는 신경망</translation>
    </message>
    <message>
        <source>Yann LeCun and others train a network to read the digits of handwritten postal codes.</source>
        <translation>얀 르쿤 등이 손으로 쓴 우편번호의 숫자를 읽도록 신경망을 학습시킵니다.</translation>
    </message>
    <message>
        <source>In the same year George Cybenko proves that one hidden layer of sigmoids comes as near to any continuous function as one likes.</source>
        <translation>같은 해에 조지 시벤코는 시그모이드로 된 은닉층 하나가 어떤 연속 함수에든 원하는 만큼 가까이 갈 수 있음을 증명합니다.</translation>
    </message>
    <message>
        <source>How many nodes that takes, and how their weights are found, the proof doesn’t say.</source>
        <translation>노드가 몇 개 필요한지, 가중치를 어떻게 찾는지는 증명이 말해 주지 않습니다.</translation>
    </message>
    <message>
        <source>The gradient vanishes</source>
        <translation>기울기가 사라집니다</translation>
    </message>
    <message>
        <source>Sepp Hochreiter finds out why deep networks hardly learn: on its way back a gradient is multiplied by a slope in every layer.</source>
        <translation>제프 호흐라이터가 깊은 신경망이 잘 학습하지 않는 까닭을 밝힙니다. 기울기가 거슬러 가는 동안 층마다 활성화 함수의 미분값이 곱해지기 때문입니다.</translation>
    </message>
    <message>
        <source>The sigmoid’s slope is 0.25 at most: after ten layers less than a millionth is left of 1.</source>
        <translation>시그모이드의 미분값은 최대 0.25입니다. 열 층을 지나면 1에서 백만분의 일도 남지 않습니다.</translation>
    </message>
    <message>
        <source>With overfitting and slow training it is one of the three obstacles that keep networks shallow for years.</source>
        <translation>과대적합, 느린 학습과 함께 여러 해 동안 신경망을 얕게 묶어 둔 세 장애물 가운데 하나입니다.</translation>
    </message>
    <message>
        <source>Deep belief networks</source>
        <translation>심층 신뢰 신경망</translation>
    </message>
    <message>
        <source>Geoffrey Hinton, Simon Osindero and Yee-Whye Teh train a deep network layer by layer, each as a restricted Boltzmann machine, which Paul Smolensky had described in 1986.</source>
        <translation>제프리 힌턴, 사이먼 오신데로, 이 와이 테가 깊은 신경망을 한 층씩 학습시킵니다. 층마다 폴 스몰렌스키가 1986년에 발표한 제한된 볼츠만 머신으로 다룹니다.</translation>
    </message>
    <message>
        <source>That gives initial weights from which backpropagation arrives, and the name deep learning spreads.</source>
        <translation>여기서 나온 초기 가중치로 시작하면 역전파가 끝까지 학습합니다. 딥러닝이라는 이름이 퍼집니다.</translation>
    </message>
    <message>
        <source>A lecture dates these networks to 2009; their paper is of 2006.</source>
        <translation>2009년이라고 적은 강의도 있지만, 논문은 2006년에 나왔습니다.</translation>
    </message>
    <message>
        <source>Open the Study of initial weights</source>
        <translation>초기 가중치 실험 열기</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Vinod Nair and Geoffrey Hinton take max(0, z) in place of the sigmoid; Xavier Glorot, Antoine Bordes and Yoshua Bengio show in 2011 that deep networks learn with it from their first weights on.</source>
        <translation>비노드 나이르와 제프리 힌턴이 시그모이드 대신 max(0, z)를 씁니다. 2011년에 자비에 글로럿, 앙투안 보르드, 요슈아 벤지오는 깊은 신경망이 이 함수로는 초기 가중치에서 바로 학습함을 보입니다.</translation>
    </message>
    <message>
        <source>Its slope is 1 wherever the node is active, so that nothing vanishes there.</source>
        <translation>노드가 켜져 있으면 미분값이 1이므로 아무것도 사라지지 않습니다.</translation>
    </message>
    <message>
        <source>A node that is active for no row has no gradient: it is dead.</source>
        <translation>어느 행에서도 켜지지 않는 노드에는 기울기가 오지 않습니다. 죽은 노드입니다.</translation>
    </message>
    <message>
        <source>Open Compare activations</source>
        <translation>활성화 함수 비교 열기</translation>
    </message>
    <message>
        <source>Graphics cards and dropout</source>
        <translation>그래픽 카드와 드롭아웃</translation>
    </message>
    <message>
        <source>Alex Krizhevsky, Ilya Sutskever and Geoffrey Hinton win the ImageNet contest with an error of 15.3 %, where the next best has 26.2 %.</source>
        <translation>알렉스 크리제브스키, 일리야 수츠케버, 제프리 힌턴이 이미지넷 대회에서 오류율 15.3%로 우승합니다. 2위의 오류율은 26.2%였습니다.</translation>
    </message>
    <message>
        <source>Two graphics cards make 60 million weights trainable, ReLU keeps the gradient, and dropout, which leaves out nodes at random, holds overfitting down.</source>
        <translation>그래픽 카드 두 장으로 가중치 6천만 개를 학습시키고, ReLU가 기울기를 지키며, 노드를 무작위로 빼는 드롭아웃이 과대적합을 억제합니다.</translation>
    </message>
    <message>
        <source>Each of the three obstacles now has a remedy.</source>
        <translation>이제 세 장애물마다 해결책이 있습니다.</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Diederik Kingma and Jimmy Ba join two ideas: momentum, and a step of its own size for each weight.</source>
        <translation>디데릭 킹마와 지미 바가 두 생각을 합칩니다. 모멘텀과, 가중치마다 크기가 다른 걸음입니다.</translation>
    </message>
    <message>
        <source>Both running means begin at 0, which is corrected for as long as it shows.</source>
        <translation>두 이동 평균은 0에서 시작하므로, 그 영향이 남아 있는 동안 보정합니다.</translation>
    </message>
    <message>
        <source>Very many networks have been trained by it or its relatives since.</source>
        <translation>그 뒤로 아주 많은 신경망이 Adam이나 그 친척으로 학습했습니다.</translation>
    </message>
    <message>
        <source>Open the Optimizer arena</source>
        <translation>옵티마이저 경주장 열기</translation>
    </message>
    <message>
        <source>Language models</source>
        <translation>언어 모델</translation>
    </message>
    <message>
        <source>In 2017 Ashish Vaswani and others build the transformer, in which a softmax says how much each word heeds each other one; since 2022 millions of people talk with such networks.</source>
        <translation>2017년에 아시시 바스와니 등이 트랜스포머를 만듭니다. 소프트맥스가 낱말마다 다른 낱말을 얼마나 살필지 정합니다. 2022년부터 수많은 사람이 이런 신경망과 대화합니다.</translation>
    </message>
    <message>
        <source>They have billions of weights, and still learn by cross-entropy, backpropagation and relatives of Adam.</source>
        <translation>가중치가 수십억 개지만, 여전히 교차 엔트로피와 역전파, Adam의 친척으로 학습합니다.</translation>
    </message>
    <message>
        <source>Deep learning, with two hidden layers or more, is a part of machine learning, and that of artificial intelligence.</source>
        <translation>은닉층이 두 개 이상인 딥러닝은 머신러닝의 일부이고, 머신러닝은 인공지능의 일부입니다.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Training progress</source>
        <translation>학습 진행률</translation>
    </message>
    <message>
        <source>Preparing {title} …</source>
        <translation>{title} 준비 중…</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>준비됨</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습 중</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Stopped: not finite</source>
        <translation>중지: 값이 발산함</translation>
    </message>
    <message>
        <source>{state} · weights of epoch {epoch}</source>
        <translation>{state} · {epoch}에포크의 가중치</translation>
    </message>
    <message>
        <source>{title} · {parameters} parameters · {updates} update</source>
        <translation>{title} · 매개변수 {parameters}개 · 갱신 {updates}회</translation>
    </message>
    <message>
        <source>{title} · {parameters} parameters · {updates} updates</source>
        <translation>{title} · 매개변수 {parameters}개 · 갱신 {updates}회</translation>
    </message>
    <message>
        <source>{facts} · epoch {made_of_target}</source>
        <translation>{facts} · 에포크 {made_of_target}</translation>
    </message>
    <message>
        <source>{facts} · {name} {figure}</source>
        <translation>{facts} · {name} {figure}</translation>
    </message>
    <message>
        <source>{rate} updates/s</source>
        <translation>초당 갱신 {rate}회</translation>
    </message>
    <message>
        <source>{share} % of {target} epochs</source>
        <translation>{target}에포크의 {share}%</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>by</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>How far one step goes</source>
        <translation>한 단계의 크기</translation>
    </message>
    <message>
        <source>edge</source>
        <translation>연결선</translation>
    </message>
    <message>
        <source>One value, or what one edge hands back</source>
        <translation>값 하나, 또는 연결선 하나가 되돌려 주는 것</translation>
    </message>
    <message>
        <source>node</source>
        <translation>노드</translation>
    </message>
    <message>
        <source>All that one node hands back</source>
        <translation>노드 하나가 되돌려 주는 모든 것</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>순/역전파</translation>
    </message>
    <message>
        <source>The whole forward or backward pass</source>
        <translation>순전파 또는 역전파 전체</translation>
    </message>
    <message>
        <source>Back to before the first step (Home)</source>
        <translation>첫 단계 앞으로 돌아갑니다(Home)</translation>
    </message>
    <message>
        <source>Take the last step back (←); a whole node with Shift</source>
        <translation>마지막 단계를 되돌립니다(←, 노드 전체는 Shift+←)</translation>
    </message>
    <message>
        <source>Compute the next number and show how (→); a whole node with Shift</source>
        <translation>다음 수를 계산하고 그 과정을 보여 줍니다(→, 노드 전체는 Shift+→)</translation>
    </message>
    <message>
        <source>On to the last step (End)</source>
        <translation>마지막 단계로 갑니다(End)</translation>
    </message>
    <message>
        <source>step {at} of {end} · forward</source>
        <translation>{end}단계 중 {at} · 순전파</translation>
    </message>
    <message>
        <source>step {at} of {end} · backward</source>
        <translation>{end}단계 중 {at} · 역전파</translation>
    </message>
    <message>
        <source>step {at} of {end}</source>
        <translation>{end}단계 중 {at}</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {title}</source>
        <translation>{count}단계 가운데 {number}단계: {title}</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {title}, done</source>
        <translation>{count}단계 가운데 {number}단계: {title}, 마침</translation>
    </message>
    <message>
        <source>This one is open.</source>
        <translation>지금 열려 있는 단계입니다.</translation>
    </message>
</context>
<context>
    <name>StepCanvas</name>
    <message>
        <source>Error of the differences against the step</source>
        <translation>간격에 따른 차분의 오차</translation>
    </message>
    <message>
        <source>Central differences are nearest at the step {step}: error {error}.</source>
        <translation>중앙 차분은 간격 {step}에서 가장 정확하고 오차는 {error}입니다.</translation>
    </message>
    <message>
        <source>step h</source>
        <translation>간격 h</translation>
    </message>
    <message>
        <source>error</source>
        <translation>오차</translation>
    </message>
    <message>
        <source>Choose a parameter: too long a step errs, and so does too short a one.</source>
        <translation>매개변수를 고르면 간격이 너무 길어도, 너무 짧아도 틀린다는 것이 보입니다.</translation>
    </message>
    <message>
        <source>Here no step errs: the differences are exact.</source>
        <translation>여기서는 어느 간격에서나 차분이 정확합니다.</translation>
    </message>
    <message>
        <source>over a kink</source>
        <translation>꺾이는 점을 넘음</translation>
    </message>
    <message>
        <source>← too short: rounding, as ε/h</source>
        <translation>← 너무 짧음: 반올림 오차, ε/h에 비례</translation>
    </message>
    <message>
        <source>too long: bend, as h or h² →</source>
        <translation>너무 김: 곡률 오차, h나 h²에 비례 →</translation>
    </message>
    <message>
        <source>central, lowest here: step {step}</source>
        <translation>중앙 차분이 가장 작은 곳: 간격 {step}</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>전진</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>후진</translation>
    </message>
    <message>
        <source>central</source>
        <translation>중앙</translation>
    </message>
    <message>
        <source>step of the tables</source>
        <translation>표의 간격</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>표</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>간격 {step}</translation>
    </message>
    <message>
        <source>{name}: error {error}</source>
        <translation>{name}: 오차 {error}</translation>
    </message>
</context>
<context>
    <name>StepPanel</name>
    <message>
        <source>by</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>연습</translation>
    </message>
    <message>
        <source>Work each result out and type it before it is shown (P)</source>
        <translation>결과가 나오기 전에 직접 계산해 입력합니다(P)</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습 중</translation>
    </message>
    <message>
        <source>Update follows update.</source>
        <translation>갱신이 이어지고 있습니다.</translation>
    </message>
    <message>
        <source>Training runs. Pause to step through the next update.</source>
        <translation>학습하고 있습니다. 일시 정지하면 다음 갱신을 한 단계씩 따라갈 수 있습니다.</translation>
    </message>
    <message>
        <source>Nothing to step through</source>
        <translation>따라갈 단계 없음</translation>
    </message>
    <message>
        <source>Press Step (→): the result is asked for before it is shown.</source>
        <translation>“다음 단계”(→)를 누르면 결과를 보여 주기 전에 먼저 묻습니다.</translation>
    </message>
    <message>
        <source>The result is hidden. Hints: the formula, its numbers, the answer.</source>
        <translation>결과를 가려 두었습니다. 힌트는 식, 수를 넣은 식, 답의 순서로 나옵니다.</translation>
    </message>
    <message>
        <source>The next step applies the update.</source>
        <translation>다음 단계에서 갱신이 적용됩니다.</translation>
    </message>
    <message>
        <source>How far one step goes</source>
        <translation>한 단계의 크기</translation>
    </message>
    <message>
        <source>What to step through: training&apos;s next rows, or one row</source>
        <translation>한 단계씩 따라갈 대상: 다음에 학습할 배치 또는 행 하나</translation>
    </message>
    <message>
        <source>The row to step through</source>
        <translation>한 단계씩 따라갈 행</translation>
    </message>
    <message>
        <source>Training runs: pause it to step</source>
        <translation>학습을 일시 정지하면 한 단계씩 진행할 수 있습니다</translation>
    </message>
    <message>
        <source>There is nothing to step through yet</source>
        <translation>아직 따라갈 단계가 없습니다</translation>
    </message>
    <message>
        <source>Nothing has been shown yet</source>
        <translation>아직 보여 준 단계가 없습니다</translation>
    </message>
    <message>
        <source>This is where training starts</source>
        <translation>여기서 학습이 시작됩니다</translation>
    </message>
    <message>
        <source>Only updates made by stepping can be taken back; Reset starts over</source>
        <translation>한 단계씩 진행한 갱신만 되돌릴 수 있고, “처음으로”를 누르면 처음부터 다시 시작합니다</translation>
    </message>
    <message>
        <source>This is the last step: Step applies the update</source>
        <translation>이것이 마지막 단계이고, “다음 단계”를 누르면 갱신이 적용됩니다</translation>
    </message>
</context>
<context>
    <name>StepTransport</name>
    <message>
        <source>First step</source>
        <translation>첫 단계</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>이전 단계</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>다음 단계</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>마지막 단계</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>다음 단계</translation>
    </message>
    <message>
        <source>Back to before the first step of this update (Home)</source>
        <translation>이 갱신의 첫 단계 직전으로 돌아갑니다(Home)</translation>
    </message>
    <message>
        <source>Take back what was shown last (←); a whole layer with Shift</source>
        <translation>마지막에 보인 것을 되돌립니다(←, 한 층 전체는 Shift+←)</translation>
    </message>
    <message>
        <source>Compute the next part and show how (→); a whole layer with Shift</source>
        <translation>다음 부분을 계산하고 그 과정을 보여 줍니다(→, 한 층 전체는 Shift+→)</translation>
    </message>
    <message>
        <source>On to the last step, just before the weights change (End)</source>
        <translation>가중치가 바뀌기 직전의 마지막 단계로 갑니다(End)</translation>
    </message>
</context>
<context>
    <name>StepView</name>
    <message>
        <source>There is nothing to compute yet: connect the inputs of an operation.</source>
        <translation>아직 계산할 것이 없습니다. 연산의 입력을 연결합니다.</translation>
    </message>
    <message>
        <source>Step forward (→) to compute the first node.</source>
        <translation>한 단계 앞으로(→) 가면 첫 노드를 계산합니다.</translation>
    </message>
    <message>
        <source>upstream × local = downstream</source>
        <translation>상류에서 온 것 × 국소 미분값 = 하류로 넘기는 것</translation>
    </message>
    <message>
        <source>upstream × local = downstream, added to what has come before</source>
        <translation>상류에서 온 것 × 국소 미분값 = 하류로 넘기는 것, 먼저 온 것에 더합니다</translation>
    </message>
    <message>
        <source>Forward: {name} is computed</source>
        <translation>순전파: {name} 계산</translation>
    </message>
    <message>
        <source>Backward begins at the result {name}</source>
        <translation>역전파는 결과 {name}에서 시작합니다</translation>
    </message>
    <message>
        <source>Backward: {target} hands to {source}</source>
        <translation>역전파: {target}이(가) {source}에 넘김</translation>
    </message>
    <message>
        <source>Nothing is computed yet</source>
        <translation>아직 계산하지 않았습니다</translation>
    </message>
    <message>
        <source>The result has no value, so there is nothing to hand back.</source>
        <translation>결과에 값이 없으므로 되돌려 줄 것이 없습니다.</translation>
    </message>
    <message>
        <source>The result changes as much as itself: its derivative by itself is 1.</source>
        <translation>결과는 자기 자신만큼 변하므로, 자기 자신에 대한 미분값은 1입니다.</translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message>
        <source>{feature}, scaled</source>
        <translation>스케일링한 {feature}</translation>
    </message>
    <message>
        <source>row {row} · {position} of {count}</source>
        <translation>{row}번 행 · {position} / {count}</translation>
    </message>
    <message>
        <source>Loss of this row</source>
        <translation>이 행의 손실</translation>
    </message>
    <message>
        <source>mean gradient of the batch</source>
        <translation>배치의 평균 기울기</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>update</source>
        <translation>갱신</translation>
    </message>
    <message>
        <source>weighted sum {number} of {count}</source>
        <translation>가중합 {number} / {count}</translation>
    </message>
    <message>
        <source>weighted sum</source>
        <translation>가중합</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>활성값</translation>
    </message>
    <message>
        <source>delta</source>
        <translation>델타</translation>
    </message>
    <message>
        <source>Each input times its weight, plus the bias.</source>
        <translation>입력마다 가중치를 곱해 모두 더하고, 편향을 더합니다.</translation>
    </message>
    <message>
        <source>Each activation of the layer before times its weight, plus the bias.</source>
        <translation>앞 층의 활성값마다 가중치를 곱해 모두 더하고, 편향을 더합니다.</translation>
    </message>
    <message>
        <source>Every gradient of the layer is averaged over the batch; shown is the largest one.</source>
        <translation>이 층의 기울기를 모두 배치에 걸쳐 평균합니다. 여기에는 그 가운데 가장 큰 것이 보입니다.</translation>
    </message>
    <message>
        <source>This layer is frozen: all of its parameters stay as they are.</source>
        <translation>이 층은 동결되어 있어 매개변수가 모두 그대로입니다.</translation>
    </message>
    <message>
        <source>The deltas of the next layer come back along the weights, times the slope here.</source>
        <translation>다음 층의 델타가 가중치를 따라 되돌아오고, 여기에 활성화 함수의 미분값을 곱합니다.</translation>
    </message>
    <message>
        <source>How fast the loss grows with this sum. With this pair it is output minus target.</source>
        <translation>이 가중합이 커질 때 손실이 커지는 정도입니다. 이 출력·손실 함수에서는 출력에서 목푯값을 뺀 값과 같습니다.</translation>
    </message>
    <message>
        <source>How fast the loss grows with this sum: the loss&apos;s slope times the activation&apos;s slope.</source>
        <translation>이 가중합이 커질 때 손실이 커지는 정도입니다. 손실 함수의 미분값에 활성화 함수의 미분값을 곱해 구합니다.</translation>
    </message>
    <message>
        <source>The bias has a constant input of 1, so its gradient is the delta itself.</source>
        <translation>편향의 입력은 항상 1이므로 편향의 기울기는 델타와 같습니다.</translation>
    </message>
    <message>
        <source>What came in along this edge, times the delta of the node it leads to.</source>
        <translation>이 연결선으로 들어온 값에, 연결선이 이어진 노드의 델타를 곱합니다.</translation>
    </message>
    <message>
        <source>Dropped in this pass, so no delta gets through.</source>
        <translation>이번 전파에서 제외되어 델타가 지나가지 못합니다.</translation>
    </message>
    <message>
        <source>Dropped in this pass: it hands on 0. Loss and accuracy are shown with all nodes.</source>
        <translation>이번 전파에서 제외되어 0을 넘겨줍니다. 손실과 정확도는 모든 노드로 계산한 값입니다.</translation>
    </message>
    <message>
        <source>Kept by dropout: divided by 1 − p, to make up for the nodes dropped.</source>
        <translation>드롭아웃에서 남은 노드입니다. 제외된 노드의 몫을 채우려고 1 − p로 나눕니다.</translation>
    </message>
    <message>
        <source>The slope is zero everywhere here: no gradient gets through.</source>
        <translation>미분값이 어디에서나 0이어서 기울기가 지나가지 못합니다.</translation>
    </message>
    <message>
        <source>{name} is off here, so its slope is zero and the delta stops.</source>
        <translation>{name}이(가) 여기서 꺼져 있어 미분값이 0이고, 델타가 멈춥니다.</translation>
    </message>
    <message>
        <source>Off for this row: no gradient will get through.</source>
        <translation>이 행에서는 노드가 꺼져 있어 기울기가 지나가지 못합니다.</translation>
    </message>
    <message>
        <source>Saturated: the slope is nearly zero, so little delta gets through.</source>
        <translation>포화: 미분값이 0에 가까워 델타가 거의 지나가지 못합니다.</translation>
    </message>
    <message>
        <source>Saturated: so far from zero, the curve is nearly flat.</source>
        <translation>포화: 0에서 이만큼 멀어지면 곡선이 거의 평평합니다.</translation>
    </message>
    <message>
        <source>Outputs outside 0..1 count as the nearest probability.</source>
        <translation>0~1을 벗어난 출력은 가장 가까운 확률로 바꾸어 계산합니다.</translation>
    </message>
    <message>
        <source>Ready to step</source>
        <translation>단계별 진행 준비됨</translation>
    </message>
    <message>
        <source>One press computes one node.</source>
        <translation>한 번 누를 때마다 노드 하나를 계산합니다.</translation>
    </message>
    <message>
        <source>Update {number}</source>
        <translation>갱신 {number}</translation>
    </message>
    <message>
        <source>Results stay hidden until you have answered or seen them.</source>
        <translation>결과는 답하거나 볼 때까지 가려져 있습니다.</translation>
    </message>
    <message>
        <source>The picture shows a row&apos;s whole pass; a step begins it afresh.</source>
        <translation>그림은 한 행의 순전파 전체입니다. “다음 단계”를 누르면 처음부터 봅니다.</translation>
    </message>
    <message>
        <source>Update {number} is made; the loss of its batch was {loss}.</source>
        <translation>{number}번째 갱신을 마쳤습니다. 이 배치의 손실은 {loss}입니다.</translation>
    </message>
    <message>
        <source>row {number}</source>
        <translation>{number}번 행</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count}행</translation>
    </message>
    <message>
        <source>The next update is being prepared.</source>
        <translation>다음 갱신을 준비하고 있습니다.</translation>
    </message>
    <message>
        <source>Press Step (→): updates once through all training rows.</source>
        <translation>“다음 단계”(→)를 누르면 모든 학습 행을 한 번씩 거치며 갱신합니다.</translation>
    </message>
    <message>
        <source>Press Step (→): one update, and the weights change at once.</source>
        <translation>“다음 단계”(→)를 누르면 한 번 갱신하고, 가중치가 바로 바뀝니다.</translation>
    </message>
    <message>
        <source>Press Step (→): forward and backward pass of row {row}.</source>
        <translation>“다음 단계”(→)를 누르면 {row}번 행의 순전파와 역전파를 계산합니다.</translation>
    </message>
    <message>
        <source>Press Step (→): the whole forward pass of row {row}.</source>
        <translation>“다음 단계”(→)를 누르면 {row}번 행의 순전파를 끝까지 계산합니다.</translation>
    </message>
    <message>
        <source>Press Step (→): all nodes of {layer}.</source>
        <translation>“다음 단계”(→)를 누르면 {layer}의 모든 노드를 계산합니다.</translation>
    </message>
    <message>
        <source>Press Step (→): the first number of {layer} appears here with its formula.</source>
        <translation>“다음 단계”(→)를 누르면 {layer}의 첫 값이 수식과 함께 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Press Step (→): {node} adds up its weighted inputs, and the formula appears here with its numbers.</source>
        <translation>“다음 단계”(→)를 누르면 {node}의 가중합을 구하고, 값을 넣은 수식이 여기에 나타납니다.</translation>
    </message>
</context>
<context>
    <name>StoppingSection</name>
    <message>
        <source>Early stopping</source>
        <translation>조기 종료</translation>
    </message>
    <message>
        <source>Bring the best weights back</source>
        <translation>가장 좋은 가중치 되살리기</translation>
    </message>
    <message>
        <source>When training ends, however it ends, the weights of the best epoch replace the last ones.</source>
        <translation>학습이 어떻게 끝나든 마지막 가중치 대신 가장 좋은 에포크의 가중치를 씁니다.</translation>
    </message>
    <message>
        <source>patience {0}</source>
        <translation>대기 {0}에포크</translation>
    </message>
    <message>
        <source>loss goal {0}</source>
        <translation>목표 손실 {0}</translation>
    </message>
    <message>
        <source>off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>Change early stopping</source>
        <translation>조기 종료 바꾸기</translation>
    </message>
</context>
<context>
    <name>StudyControls</name>
    <message>
        <source>&amp;Run study</source>
        <translation>실험 시작(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;New seeds</source>
        <translation>새 시드(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>St&amp;arts</source>
        <translation>출발점 수(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;First weights</source>
        <translation>초기 가중치(&amp;F)</translation>
    </message>
    <message>
        <source>The rule that every start is drawn by.</source>
        <translation>모든 출발점의 초기 가중치를 뽑는 방법입니다.</translation>
    </message>
    <message>
        <source>&amp;Epochs</source>
        <translation>에포크 수(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>일시 정지(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>계속(&amp;G)</translation>
    </message>
    <message>
        <source>The scenario is still being prepared.</source>
        <translation>시나리오를 아직 준비하고 있습니다.</translation>
    </message>
    <message>
        <source>Train every start on the same batches and see where each ends.</source>
        <translation>모든 출발점을 같은 배치로 학습해 각각 어디에서 끝나는지 봅니다.</translation>
    </message>
    <message>
        <source>Draw other starts and train them: chance plays a part.</source>
        <translation>다른 출발점을 뽑아 학습합니다. 결과에는 우연도 섞여 있습니다.</translation>
    </message>
    <message>
        <source>Run a study first.</source>
        <translation>먼저 실험을 하면 저장할 수 있습니다.</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>출발점 수</translation>
    </message>
</context>
<context>
    <name>StudyDisplay</name>
    <message>
        <source>{0}, seeds {1} to {2}</source>
        <translation>{0}, 시드 {1}~{2}</translation>
    </message>
    <message>
        <source>before: {0}, {1} % stuck</source>
        <translation>이전: {0}, {1}% 갇힘</translation>
    </message>
    <message>
        <source>{0} epochs</source>
        <translation>{0}에포크</translation>
    </message>
    <message>
        <source>seeds from {0}</source>
        <translation>시드 {0}부터</translation>
    </message>
</context>
<context>
    <name>StudyWindow</name>
    <message>
        <source>Table of all starts (CSV)…</source>
        <translation>모든 출발점의 표(CSV)…</translation>
    </message>
    <message>
        <source>Picture of the histogram…</source>
        <translation>히스토그램 그림…</translation>
    </message>
    <message>
        <source>Picture of the lines…</source>
        <translation>손실 곡선 그림…</translation>
    </message>
    <message>
        <source>Picture of the activations…</source>
        <translation>활성값 그림…</translation>
    </message>
    <message>
        <source>{problem}.</source>
        <translation>{problem}.</translation>
    </message>
    <message>
        <source>The study stopped: something unforeseen happened.</source>
        <translation>예상하지 못한 일이 생겨 실험이 멈췄습니다.</translation>
    </message>
    <message>
        <source>The main window&apos;s network has the start weights of seed {0} now; undo there brings the ones before back.</source>
        <translation>기본 창의 신경망에 시드 {0}의 초기 가중치를 넣었습니다. 기본 창에서 실행 취소를 하면 이전 가중치로 돌아갑니다.</translation>
    </message>
    <message>
        <source>seed {0} after {1} epochs</source>
        <translation>시드 {0}, {1}에포크 후의 가중치</translation>
    </message>
    <message>
        <source>The main window&apos;s network has the weights of {0} now; undo there brings the ones before back.</source>
        <translation>기본 창의 신경망에 {0} 값을 넣었습니다. 기본 창에서 실행 취소를 하면 이전 가중치로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Study of initial weights</source>
        <translation>초기 가중치 실험</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Stuck above</source>
        <translation>갇힘 기준</translation>
    </message>
    <message>
        <source>A start counts as stuck where its loss is above this line. You can also drag the line in the histogram.</source>
        <translation>손실이 이 기준선보다 큰 출발점은 갇힌 것으로 봅니다. 히스토그램에서 기준선을 끌어도 됩니다.</translation>
    </message>
    <message>
        <source>Auto&amp;matic</source>
        <translation>자동(&amp;M)</translation>
    </message>
    <message>
        <source>Put the line back to where the rule has it.</source>
        <translation>기준선을 규칙이 정한 자리로 되돌립니다.</translation>
    </message>
    <message>
        <source>Stuck a&amp;bove</source>
        <translation>갇힘 기준(&amp;B)</translation>
    </message>
    <message>
        <source>Do the first weights decide where training ends?</source>
        <translation>학습 결과가 초기 가중치에 따라 달라질까요?</translation>
    </message>
    <message>
        <source>{0}: train it from many random starts and see.</source>
        <translation>{0}: 여러 무작위 출발점에서 학습해 보면 알 수 있습니다.</translation>
    </message>
    <message>
        <source>All {0} starts diverged: try a smaller learning rate</source>
        <translation>출발점 {0}개가 모두 발산: 학습률을 더 작게 하면 나아질 수 있음</translation>
    </message>
    <message>
        <source>None of the {0} starts got stuck</source>
        <translation>출발점 {0}개가 모두 갇히지 않음</translation>
    </message>
    <message>
        <source>{0} of {1} starts got stuck ({2} %)</source>
        <translation>출발점 {1}개 가운데 {0}개가 갇힘({2}%)</translation>
    </message>
    <message>
        <source>{0} of {1} starts are above the line ({2} %)</source>
        <translation>출발점 {1}개 가운데 {0}개가 기준선 위({2}%)</translation>
    </message>
    <message>
        <source>epoch {0} of {1}</source>
        <translation>에포크 {0}/{1}</translation>
    </message>
    <message>
        <source>loss: best {0}, median {1}</source>
        <translation>손실: 최소 {0}, 중앙값 {1}</translation>
    </message>
    <message>
        <source>{0} diverged</source>
        <translation>발산 {0}개</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Stuck: a row is wrong. Here a loss of 0 is no proof that all are right.</source>
        <translation>틀린 행이 있으면 갇힌 것입니다. 여기서는 손실이 0이어도 모두 맞았다는 보장이 없습니다.</translation>
    </message>
    <message>
        <source>Stuck: loss above {0}, the line that you have set.</source>
        <translation>손실이 직접 정한 기준선 {0}보다 크면 갇힌 것입니다.</translation>
    </message>
    <message>
        <source>Stuck: loss above {0}, a quarter of the loss of always answering the same ({1}).</source>
        <translation>손실이 {0}보다 크면 갇힌 것입니다. 이 기준은 늘 같은 답을 낼 때의 손실({1})의 4분의 1입니다.</translation>
    </message>
    <message>
        <source>Stuck: loss above {0}, hardly better than always answering the same ({1}).</source>
        <translation>손실이 {0}보다 크면 갇힌 것입니다. 이 기준은 늘 같은 답을 낼 때의 손실({1})과 거의 같습니다.</translation>
    </message>
    <message>
        <source>Stuck: loss above {0}, twice the loss of the best start.</source>
        <translation>손실이 {0}보다 크면 갇힌 것입니다. 이 기준은 가장 좋은 출발점 손실의 2배입니다.</translation>
    </message>
</context>
<context>
    <name>SurfaceCanvas</name>
    <message>
        <source>Map of the loss surface</source>
        <translation>손실 곡면의 지도</translation>
    </message>
    <message>
        <source>The loss over two weights appears here, as a map.</source>
        <translation>두 가중치에 따른 손실이 여기에 지도로 나타납니다.</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>start</source>
        <translation>출발점</translation>
    </message>
    <message>
        <source>now</source>
        <translation>현재</translation>
    </message>
    <message>
        <source>best</source>
        <translation>최저 손실</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>너무 큼</translation>
    </message>
    <message>
        <source>loss {0}</source>
        <translation>손실 {0}</translation>
    </message>
    <message>
        <source>click: take these weights</source>
        <translation>클릭: 이 가중치 쓰기</translation>
    </message>
    <message>
        <source>after update {0}</source>
        <translation>갱신 {0} 후</translation>
    </message>
    <message>
        <source>loss there {0}</source>
        <translation>그곳의 손실 {0}</translation>
    </message>
    <message>
        <source>other weights differ from this map&apos;s by {0}</source>
        <translation>나머지 가중치는 이 지도와 {0}만큼 다름</translation>
    </message>
    <message>
        <source>click: take the weights of this place on the map</source>
        <translation>클릭: 지도에서 이 자리의 가중치 쓰기</translation>
    </message>
</context>
<context>
    <name>SurfaceChoices</name>
    <message>
        <source>Click on the edge of the network whose weight the line is to follow.</source>
        <translation>곡선으로 볼 가중치의 연결선을 신경망에서 클릭하면 됩니다.</translation>
    </message>
    <message>
        <source>Click on the network&apos;s edge that the horizontal axis is to show.</source>
        <translation>가로축에 놓을 연결선을 신경망에서 클릭하면 됩니다.</translation>
    </message>
    <message>
        <source>Horizontal: {0}. Now click on the edge for the vertical axis.</source>
        <translation>가로축: {0}. 이제 세로축에 놓을 연결선을 클릭하면 됩니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>SurfaceNotes</name>
    <message>
        <source>flat: the loss is the same everywhere here</source>
        <translation>평평함: 여기서는 손실이 어디나 같음</translation>
    </message>
    <message>
        <source>flat here</source>
        <translation>여기는 평평함</translation>
    </message>
    <message>
        <source>{0} × {0} of {1} × {1} points</source>
        <translation>점 {1} × {1}개 가운데 {0} × {0}개</translation>
    </message>
    <message>
        <source>{0} of {1} rows</source>
        <translation>{1}행 가운데 {0}행</translation>
    </message>
    <message>
        <source>mean loss of {0} of {1} rows, to save time</source>
        <translation>시간을 줄이려고 {1}행 가운데 {0}행만 평균한 손실</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>검증 손실</translation>
    </message>
    <message>
        <source>loss of the last batch</source>
        <translation>마지막 배치의 손실</translation>
    </message>
    <message>
        <source>no validation rows: training loss</source>
        <translation>검증 행 없음: 학습 손실</translation>
    </message>
    <message>
        <source>no batch yet: training loss</source>
        <translation>배치 아직 없음: 학습 손실</translation>
    </message>
    <message>
        <source>Train to see the path</source>
        <translation>학습하면 경로가 나타납니다</translation>
    </message>
    <message>
        <source>these directions hold {0} + {1} of the path&apos;s variance</source>
        <translation>이 두 방향에 담긴 경로의 분산: {0} + {1}</translation>
    </message>
    <message>
        <source>{0} of the path&apos;s variance</source>
        <translation>경로 분산의 {0}</translation>
    </message>
    <message>
        <source>{0} of the path</source>
        <translation>경로의 {0}</translation>
    </message>
    <message>
        <source>projection: {0} of how far the weights moved is not on this map</source>
        <translation>투영 · 지도에 보이지 않는 가중치 이동: {0}</translation>
    </message>
    <message>
        <source>{0} of the move is not on this map</source>
        <translation>지도에 보이지 않는 이동: {0}</translation>
    </message>
    <message>
        <source>{0} off this map</source>
        <translation>지도 밖 {0}</translation>
    </message>
    <message>
        <source>The optimizer&apos;s path appears on the map once training starts.</source>
        <translation>학습을 시작하면 옵티마이저의 경로가 지도에 나타납니다.</translation>
    </message>
    <message>
        <source>All weights move while training, but the map is the slice through the network as it is now. The path is drawn as seen from above: {0} of the way from its start to here lies off this slice. Where the path is thin and dashed it is so far off that the colours below it are not the losses it met.</source>
        <translation>학습하는 동안에는 모든 가중치가 움직이지만, 지도는 지금의 신경망을 지나는 단면입니다. 경로는 위에서 내려다본 모습으로 그리며, 출발점에서 여기까지 온 길은 이 단면에서 {0}만큼 벗어나 있습니다. 경로가 가늘고 끊긴 선으로 보이는 곳은 단면에서 아주 멀어, 그 아래의 색이 실제로 거친 손실을 나타내지 않습니다.</translation>
    </message>
    <message>
        <source>Shown: {0}. {1}</source>
        <translation>표시: {0}. {1}</translation>
    </message>
    <message>
        <source>… and {0} more</source>
        <translation>… 외 {0}개</translation>
    </message>
</context>
<context>
    <name>SurfacePlot</name>
    <message>
        <source>Weights from the loss surface</source>
        <translation>손실 곡면에서 선택한 가중치</translation>
    </message>
    <message>
        <source>Weights from the loss curve</source>
        <translation>손실 곡선에서 선택한 가중치</translation>
    </message>
    <message>
        <source>Save data…</source>
        <translation>데이터 저장…</translation>
    </message>
    <message>
        <source>There are no numbers to save yet.</source>
        <translation>아직 저장할 숫자가 없습니다.</translation>
    </message>
</context>
<context>
    <name>SurfaceWords</name>
    <message>
        <source>Loss surface</source>
        <translation>손실 곡면</translation>
    </message>
    <message>
        <source>map</source>
        <translation>지도</translation>
    </message>
    <message>
        <source>3-D</source>
        <translation>3차원</translation>
    </message>
    <message>
        <source>line</source>
        <translation>직선</translation>
    </message>
    <message>
        <source>training rows</source>
        <translation>학습 행</translation>
    </message>
    <message>
        <source>validation rows</source>
        <translation>검증 행</translation>
    </message>
    <message>
        <source>last batch</source>
        <translation>마지막 배치</translation>
    </message>
    <message>
        <source>Axes…</source>
        <translation>축 선택…</translation>
    </message>
    <message>
        <source>New</source>
        <translation>새로</translation>
    </message>
    <message>
        <source>Horizontal</source>
        <translation>가로</translation>
    </message>
    <message>
        <source>Vertical</source>
        <translation>세로</translation>
    </message>
    <message>
        <source>Pick on the network</source>
        <translation>신경망에서 고르기</translation>
    </message>
    <message>
        <source>Mean loss over</source>
        <translation>손실을 계산할 행</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>점 개수</translation>
    </message>
    <message>
        <source>Show the whole path</source>
        <translation>경로 전체 보기</translation>
    </message>
    <message>
        <source>log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>1 weight</source>
        <translation>가중치 1개</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>start–now</source>
        <translation>출발점–현재</translation>
    </message>
    <message>
        <source>2 weights</source>
        <translation>가중치 2개</translation>
    </message>
    <message>
        <source>random</source>
        <translation>무작위</translation>
    </message>
    <message>
        <source>path (PCA)</source>
        <translation>경로(PCA)</translation>
    </message>
    <message>
        <source>start–now–best</source>
        <translation>출발점–현재–최저</translation>
    </message>
    <message>
        <source>Line through the weights</source>
        <translation>가중치를 지나는 직선</translation>
    </message>
    <message>
        <source>Plane of the map</source>
        <translation>지도의 평면</translation>
    </message>
    <message>
        <source>Back to its place</source>
        <translation>제자리로</translation>
    </message>
    <message>
        <source>Large window</source>
        <translation>큰 창</translation>
    </message>
    <message>
        <source>Put the panel back into the window (Escape or Ctrl+W)</source>
        <translation>패널을 기본 창으로 되돌립니다(Esc 또는 Ctrl+W)</translation>
    </message>
    <message>
        <source>Show the loss surface in a large window of its own</source>
        <translation>손실 곡면을 큰 창에 따로 띄웁니다</translation>
    </message>
    <message>
        <source>A line shows all three losses,
always at {0} points.</source>
        <translation>직선에는 세 손실이 모두 나타나고,
점은 언제나 {0}개입니다.</translation>
    </message>
    <message>
        <source>No rows are set aside for validation:
the training rows are shown.</source>
        <translation>검증용으로 남겨 둔 행이 없어,
학습 행의 손실을 보여 줍니다.</translation>
    </message>
    <message>
        <source>Nothing was trained on yet:
the training rows are shown.</source>
        <translation>아직 학습한 배치가 없어,
학습 행의 손실을 보여 줍니다.</translation>
    </message>
    <message>
        <source>How the loss is drawn</source>
        <translation>손실을 그리는 방법</translation>
    </message>
    <message>
        <source>New directions</source>
        <translation>새 방향</translation>
    </message>
    <message>
        <source>More choices</source>
        <translation>더 많은 설정</translation>
    </message>
    <message>
        <source>Horizontal weight</source>
        <translation>가로축 가중치</translation>
    </message>
    <message>
        <source>Vertical weight</source>
        <translation>세로축 가중치</translation>
    </message>
    <message>
        <source>Rows of the loss</source>
        <translation>손실을 계산할 행</translation>
    </message>
    <message>
        <source>Points of the map</source>
        <translation>지도의 점 개수</translation>
    </message>
    <message>
        <source>Logarithmic loss</source>
        <translation>로그 손실</translation>
    </message>
    <message>
        <source>Wider window</source>
        <translation>더 넓은 범위</translation>
    </message>
    <message>
        <source>Narrower window</source>
        <translation>더 좁은 범위</translation>
    </message>
    <message>
        <source>The loss depends on every weight; a map can show two directions. 2 weights: those two vary. Random: all weights move, in two random directions; biases and frozen layers stay. Path (PCA): the two directions in which the path went furthest. Start–now–best: the plane through the first weights, those of now and the best so far.</source>
        <translation>손실은 모든 가중치에 따라 달라지지만, 지도에는 두 방향만 나타낼 수 있습니다. 가중치 2개: 선택한 두 가중치만 변합니다. 무작위: 무작위로 뽑은 두 방향으로 모든 가중치가 움직이고, 편향과 동결된 층은 그대로입니다. 경로(PCA): 경로가 가장 멀리 뻗은 두 방향입니다. 출발점–현재–최저: 초기 가중치, 현재 가중치, 지금까지 가장 좋은 가중치를 지나는 평면입니다.</translation>
    </message>
    <message>
        <source>One direction through the weights as they are now: along 1 weight, down the gradient, or from the start to now. The tangent&apos;s slope is what gradient descent goes by; the ring is where its next step lands.</source>
        <translation>현재 가중치를 지나는 방향 하나를 봅니다. 가중치 1개: 그 가중치만 변합니다. 기울기: 기울기를 따라 내려갑니다. 출발점–현재: 출발점에서 현재로 향합니다. 경사하강법은 접선의 기울기에 따라 움직이며, 고리는 다음 걸음이 닿는 자리입니다.</translation>
    </message>
    <message>
        <source>Seen from above as a map, in three dimensions, or in one dimension, where slope and step can be read.</source>
        <translation>위에서 내려다본 지도, 3차원, 또는 1차원으로 봅니다. 1차원에서는 접선의 기울기와 다음 걸음을 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>A logarithmic loss also shows the shape of the valley where it is small.</source>
        <translation>로그로 나타내면 손실이 작은 골짜기의 모양도 보입니다.</translation>
    </message>
    <message>
        <source>Choose the weight</source>
        <translation>가중치 고르기</translation>
    </message>
    <message>
        <source>Choose the weight that the loss is drawn over</source>
        <translation>손실을 그릴 가중치를 고릅니다</translation>
    </message>
    <message>
        <source>This weight varies; all others stay as they are.</source>
        <translation>이 가중치만 변하고 나머지는 모두 그대로입니다.</translation>
    </message>
    <message>
        <source>Click on an edge of the network</source>
        <translation>신경망에서 연결선 하나를 클릭합니다</translation>
    </message>
    <message>
        <source>Choose the two weights</source>
        <translation>두 가중치 고르기</translation>
    </message>
    <message>
        <source>Choose the two weights that the map is over</source>
        <translation>지도로 그릴 두 가중치를 고릅니다</translation>
    </message>
    <message>
        <source>This weight varies along one side of the map; all others stay as they are.</source>
        <translation>이 가중치는 지도의 한 변을 따라 변하고, 나머지는 모두 그대로입니다.</translation>
    </message>
    <message>
        <source>Click on two edges of the network, first the horizontal one</source>
        <translation>신경망에서 연결선 두 개를 클릭합니다(가로축 먼저)</translation>
    </message>
    <message>
        <source>A line shows all of them: training, validation and last batch.</source>
        <translation>직선에는 학습, 검증, 마지막 배치의 손실이 모두 나타납니다.</translation>
    </message>
    <message>
        <source>A line has 201 points, and fewer where the network is very large.</source>
        <translation>직선의 점은 201개이고, 신경망이 아주 크면 더 적습니다.</translation>
    </message>
    <message>
        <source>The mean loss over the training rows, over the validation rows, or over the last batch alone: what a stochastic gradient sees differs from batch to batch.</source>
        <translation>학습 행, 검증 행, 또는 마지막 배치만의 평균 손실입니다. 확률적 경사하강법이 보는 손실은 배치마다 다릅니다.</translation>
    </message>
    <message>
        <source>A finer map is made while training rests, from coarse to fine; while it runs, 51 × 51 points at most keep up.</source>
        <translation>학습이 멈춰 있으면 지도를 성긴 것부터 촘촘한 것까지 차례로 그립니다. 학습하는 동안에는 51 × 51점까지만 그립니다.</translation>
    </message>
    <message>
        <source>Draw two other random directions (each node&apos;s share is scaled to its own weights, so that maps can be compared), or find the path&apos;s directions anew.</source>
        <translation>무작위 방향 두 개를 새로 뽑거나, 경로의 방향을 다시 찾습니다. 무작위 방향은 노드마다 가중치의 크기에 맞추므로 지도를 서로 비교할 수 있습니다.</translation>
    </message>
    <message>
        <source>Whose loss, and how finely</source>
        <translation>어떤 행의 손실을 얼마나 촘촘하게 그릴지 정합니다</translation>
    </message>
    <message>
        <source>Undo all zooming</source>
        <translation>확대와 축소를 모두 되돌립니다</translation>
    </message>
    <message>
        <source>See more of the surface</source>
        <translation>곡면을 더 넓게 봅니다</translation>
    </message>
    <message>
        <source>Look closer at where the network is now</source>
        <translation>신경망의 현재 자리를 더 가까이 봅니다</translation>
    </message>
    <message>
        <source>random {0}</source>
        <translation>무작위 {0}</translation>
    </message>
    <message>
        <source>start → now</source>
        <translation>출발점 → 현재</translation>
    </message>
    <message>
        <source>to the best</source>
        <translation>최저 손실 쪽으로</translation>
    </message>
    <message>
        <source>downhill</source>
        <translation>내리막</translation>
    </message>
    <message>
        <source>PC {0} ({1})</source>
        <translation>주성분 {0}({1})</translation>
    </message>
    <message>
        <source>main direction {0} ({1})</source>
        <translation>주성분 방향 {0}({1})</translation>
    </message>
    <message>
        <source>random direction {0}</source>
        <translation>무작위 방향 {0}</translation>
    </message>
    <message>
        <source>from the start to now</source>
        <translation>출발점에서 현재로</translation>
    </message>
    <message>
        <source>towards the best</source>
        <translation>가장 좋은 곳 쪽으로</translation>
    </message>
    <message>
        <source>steepest descent</source>
        <translation>가장 가파른 내리막</translation>
    </message>
    <message>
        <source>across that way</source>
        <translation>그에 수직인 방향</translation>
    </message>
    <message>
        <source>loss: mean over {0} of {1} training rows</source>
        <translation>손실: 학습 {1}행 가운데 {0}행의 평균</translation>
    </message>
    <message>
        <source>loss: mean over {0} of {1} validation rows</source>
        <translation>손실: 검증 {1}행 가운데 {0}행의 평균</translation>
    </message>
    <message>
        <source>loss: mean over {0} of {1} rows of the last batch</source>
        <translation>손실: 마지막 배치 {1}행 가운데 {0}행의 평균</translation>
    </message>
    <message>
        <source>way along the steepest descent (0: here)</source>
        <translation>가장 가파른 내리막을 따라 간 거리(0: 현재)</translation>
    </message>
    <message>
        <source>a random direction, as there is no gradient (0: here)</source>
        <translation>기울기가 없어 무작위로 뽑은 방향(0: 현재)</translation>
    </message>
    <message>
        <source>share of the way from the start (0) to now (1)</source>
        <translation>출발점(0)에서 현재(1)까지의 비율</translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message>
        <source>{rows} rows, {columns} columns. Every row is used.</source>
        <translation>{rows}행, {columns}열. 모든 행을 씁니다.</translation>
    </message>
    <message>
        <source>{rows} rows, {columns} columns.</source>
        <translation>{rows}행, {columns}열.</translation>
    </message>
    <message>
        <source>{rows} rows, {columns} columns. Rows left out, for a value is missing: {left}.</source>
        <translation>{rows}행, {columns}열. 값이 빠져 제외한 행: {left}개.</translation>
    </message>
    <message>
        <source>Open a table: {file}</source>
        <translation>표 열기: {file}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Columns of {table}</source>
        <translation>{table}의 열</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>적용</translation>
    </message>
    <message>
        <source>How the file is read</source>
        <translation>파일을 읽는 방법</translation>
    </message>
    <message>
        <source>What is learnt</source>
        <translation>배우는 것</translation>
    </message>
    <message>
        <source>How far the table is read</source>
        <translation>표를 읽은 정도</translation>
    </message>
    <message>
        <source>Reading the rows …</source>
        <translation>행을 읽는 중…</translation>
    </message>
    <message>
        <source>Finding out what the columns are …</source>
        <translation>열의 종류를 알아내는 중…</translation>
    </message>
    <message>
        <source>Looking at the table …</source>
        <translation>표를 살펴보는 중…</translation>
    </message>
    <message>
        <source>This file cannot be opened as it is:</source>
        <translation>이 파일은 이대로 열 수 없습니다:</translation>
    </message>
    <message>
        <source>The table is still being looked at.</source>
        <translation>아직 표를 살펴보고 있습니다.</translation>
    </message>
    <message>
        <source>Nothing noteworthy was found</source>
        <translation>눈여겨볼 것이 없습니다</translation>
    </message>
    <message>
        <source>To be looked at: {count}</source>
        <translation>살펴볼 것: {count}개</translation>
    </message>
</context>
<context>
    <name>TableFiles</name>
    <message>
        <source>Open a table</source>
        <translation>표 열기</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.tab *.txt);;All files (*)</source>
        <translation>표 (*.csv *.tsv *.tab *.txt);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Change columns</source>
        <translation>열 바꾸기</translation>
    </message>
    <message>
        <source>Choose the table with the rows</source>
        <translation>행이 있는 표 고르기</translation>
    </message>
    <message>
        <source>Rows of a table</source>
        <translation>표의 행</translation>
    </message>
    <message>
        <source>The network learns from “{table}”. Are its {rows} rows to be in the file?</source>
        <translation>신경망이 “{table}” 표로 학습합니다. 표의 {rows}행을 파일에 넣을까요?</translation>
    </message>
    <message>
        <source>Written into it, the file opens anywhere and whoever has it can read every row. Left out, it has the columns&apos; names and what they are for; who opens it is asked for the table. Ignored columns are never written.</source>
        <translation>행을 넣으면 파일이 어디서나 열리고, 파일을 가진 사람은 모든 행을 읽을 수 있습니다. 행을 빼면 파일에는 열의 이름과 쓰임만 있고, 파일을 여는 사람에게 표를 묻습니다. 쓰지 않는 열은 어느 쪽이든 넣지 않습니다.</translation>
    </message>
    <message>
        <source>Write the rows into the file</source>
        <translation>행을 파일에 넣기</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>행을 빼기</translation>
    </message>
</context>
<context>
    <name>TableNote</name>
    <message>
        <source>Columns…</source>
        <translation>열…</translation>
    </message>
    <message>
        <source>What each column is for, and what becomes of missing values.</source>
        <translation>열마다 무엇에 쓰는지, 빠진 값은 어떻게 하는지 봅니다.</translation>
    </message>
</context>
<context>
    <name>TableWords</name>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>목푯값</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>쓰지 않음</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>분할</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>수</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>예·아니요</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>글</translation>
    </message>
    <message>
        <source>Two classes</source>
        <translation>클래스 두 개</translation>
    </message>
    <message>
        <source>Several classes</source>
        <translation>클래스 여러 개</translation>
    </message>
    <message>
        <source>Several yes or no</source>
        <translation>예·아니요 여러 개</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>수</translation>
    </message>
    <message>
        <source>Leave the row out</source>
        <translation>행 빼기</translation>
    </message>
    <message>
        <source>Fill with the mean</source>
        <translation>평균으로 채우기</translation>
    </message>
    <message>
        <source>Fill with the median</source>
        <translation>중앙값으로 채우기</translation>
    </message>
    <message>
        <source>Fill with the commonest</source>
        <translation>가장 흔한 값으로 채우기</translation>
    </message>
    <message>
        <source>The network gets it.</source>
        <translation>신경망이 받습니다.</translation>
    </message>
    <message>
        <source>The network is to learn it.</source>
        <translation>신경망이 배울 것입니다.</translation>
    </message>
    <message>
        <source>It is left out, and never written into a file.</source>
        <translation>쓰지 않으며, 파일에도 넣지 않습니다.</translation>
    </message>
    <message>
        <source>It says which rows are kept aside for validation.</source>
        <translation>검증에 쓰려고 떼어 둘 행을 알려 줍니다.</translation>
    </message>
    <message>
        <source>More and less mean something: a size, a price, a count.</source>
        <translation>크고 작음에 뜻이 있습니다. 크기, 값, 개수 같은 것입니다.</translation>
    </message>
    <message>
        <source>One of several names. As an input each of them becomes an input of its own.</source>
        <translation>여러 이름 가운데 하나입니다. 입력으로 쓰면 이름마다 입력이 하나씩 됩니다.</translation>
    </message>
    <message>
        <source>One of two answers: 0 or 1.</source>
        <translation>두 가지 답 가운데 하나로, 0이나 1입니다.</translation>
    </message>
    <message>
        <source>Words that are no classes: no network here can take them.</source>
        <translation>클래스가 아닌 글입니다. 여기의 신경망은 받을 수 없습니다.</translation>
    </message>
    <message>
        <source>One output says how likely the second class is.</source>
        <translation>출력 하나가 둘째 클래스일 확률을 나타냅니다.</translation>
    </message>
    <message>
        <source>Each class has an output; the largest is the answer.</source>
        <translation>클래스마다 출력이 있고, 가장 큰 것이 답입니다.</translation>
    </message>
    <message>
        <source>Each output answers a question of its own.</source>
        <translation>출력마다 다른 물음에 답합니다.</translation>
    </message>
    <message>
        <source>Each output is a number.</source>
        <translation>출력마다 수를 하나씩 냅니다.</translation>
    </message>
    <message>
        <source>A row without a value here is not used.</source>
        <translation>여기에 값이 없는 행은 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>The mean of the training rows stands in its place.</source>
        <translation>학습 행의 평균을 대신 씁니다.</translation>
    </message>
    <message>
        <source>The middle value of the training rows stands in its place; outliers do not move it.</source>
        <translation>학습 행의 가운데 값을 대신 씁니다. 동떨어진 값에 흔들리지 않습니다.</translation>
    </message>
    <message>
        <source>What is commonest in the training rows stands in its place.</source>
        <translation>학습 행에서 가장 흔한 값을 대신 씁니다.</translation>
    </message>
    <message>
        <source>UTF-8 (Excel)</source>
        <translation>UTF-8 (Excel)</translation>
    </message>
    <message>
        <source>Korean (CP949)</source>
        <translation>한국어 (CP949)</translation>
    </message>
    <message>
        <source>Western (Latin-1)</source>
        <translation>서유럽 (Latin-1)</translation>
    </message>
    <message>
        <source>Comma  ,</source>
        <translation>쉼표  ,</translation>
    </message>
    <message>
        <source>Semicolon  ;</source>
        <translation>세미콜론  ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>탭</translation>
    </message>
    <message>
        <source>Bar  |</source>
        <translation>세로줄  |</translation>
    </message>
    <message>
        <source>Double  &quot;</source>
        <translation>큰따옴표  &quot;</translation>
    </message>
    <message>
        <source>Single  &apos;</source>
        <translation>작은따옴표  &apos;</translation>
    </message>
    <message>
        <source>Point  .  (1.5)</source>
        <translation>점  .  (1.5)</translation>
    </message>
    <message>
        <source>Comma  ,  (1,5)</source>
        <translation>쉼표  ,  (1,5)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Comma  (1,000)</source>
        <translation>쉼표  (1,000)</translation>
    </message>
    <message>
        <source>Point  (1.000)</source>
        <translation>점  (1.000)</translation>
    </message>
    <message>
        <source>Space  (1 000)</source>
        <translation>빈칸  (1 000)</translation>
    </message>
    <message>
        <source>Apostrophe  (1&apos;000)</source>
        <translation>작은따옴표  (1&apos;000)</translation>
    </message>
    <message>
        <source>Names of the columns</source>
        <translation>열의 이름</translation>
    </message>
    <message>
        <source>Values already</source>
        <translation>값</translation>
    </message>
</context>
<context>
    <name>TargetField</name>
    <message>
        <source>Target of your own row</source>
        <translation>직접 입력한 행의 목푯값</translation>
    </message>
    <message>
        <source>none: forward pass alone</source>
        <translation>없음: 순전파만</translation>
    </message>
    <message>
        <source>given</source>
        <translation>있음</translation>
    </message>
</context>
<context>
    <name>TaskView</name>
    <message>
        <source>Done: {task}</source>
        <translation>마친 과제: {task}</translation>
    </message>
    <message>
        <source>To do: {task}</source>
        <translation>할 과제: {task}</translation>
    </message>
</context>
<context>
    <name>TensorCanvas</name>
    <message>
        <source>Drawing of the tensor</source>
        <translation>텐서 그림</translation>
    </message>
    <message>
        <source>{tensor}: {index} = {values}</source>
        <translation>{tensor}: {index} = {values}</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>섞은 색</translation>
    </message>
</context>
<context>
    <name>TensorPage</name>
    <message>
        <source>Example</source>
        <translation>예</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>Give all indices up</source>
        <translation>인덱스를 모두 거둡니다</translation>
    </message>
    <message>
        <source>Choose an example</source>
        <translation>예 고르기</translation>
    </message>
    <message>
        <source>Look into the tensor</source>
        <translation>텐서 들여다보기</translation>
    </message>
</context>
<context>
    <name>TensorWords</name>
    <message>
        <source>axis {number}: {name} ({size})</source>
        <translation>축 {number}: {name} ({size})</translation>
    </message>
    <message>
        <source>Shape (), rank 0: one number.</source>
        <translation>크기 (), 랭크 0: 수 하나입니다.</translation>
    </message>
    <message>
        <source>Shape {shape}, rank {rank}: {sizes} = {count} numbers.</source>
        <translation>크기 {shape}, 랭크 {rank}: {sizes} = 수 {count}개입니다.</translation>
    </message>
    <message>
        <source>{index} is one number.</source>
        <translation>{index}은(는) 수 하나입니다.</translation>
    </message>
    <message>
        <source>{index} has the shape {shape}, rank {rank}.</source>
        <translation>{index}의 크기는 {shape}, 랭크는 {rank}입니다.</translation>
    </message>
    <message>
        <source>{count} numbers</source>
        <translation>수 {count}개</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>A click opens it in the glossary.</source>
        <translation>클릭하면 용어집에서 열립니다.</translation>
    </message>
    <message>
        <source>Enter opens it in the glossary.</source>
        <translation>Enter 키를 누르면 용어집에서 열립니다.</translation>
    </message>
    <message>
        <source>Enter opens it in the glossary; arrow keys go to the other terms.</source>
        <translation>Enter 키를 누르면 용어집에서 열리고, 화살표 키를 누르면 다른 용어로 옮겨 갑니다.</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>features</source>
        <translation>특성</translation>
    </message>
    <message>
        <source>nodes</source>
        <translation>노드</translation>
    </message>
    <message>
        <source>{parameters} {letter}</source>
        <translation>{parameters} {letter}</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>동결</translation>
    </message>
    <message>
        <source>training leaves it as it is</source>
        <translation>학습해도 바뀌지 않음</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>드롭아웃</translation>
    </message>
    <message>
        <source>{0} of the nodes</source>
        <translation>노드의 {0}</translation>
    </message>
    <message>
        <source>⋯ {count} more</source>
        <translation>⋯ {count}개 더</translation>
    </message>
    <message>
        <source>{count} nodes are folded</source>
        <translation>접힌 노드 {count}개</translation>
    </message>
    <message>
        <source>from</source>
        <translation>처음</translation>
    </message>
    <message>
        <source>to</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>Bias node of {layer}</source>
        <translation>편향 노드: {layer}</translation>
    </message>
    <message>
        <source>always</source>
        <translation>항상</translation>
    </message>
    <message>
        <source>its edges</source>
        <translation>연결선</translation>
    </message>
    <message>
        <source>the biases b</source>
        <translation>편향 b</translation>
    </message>
    <message>
        <source>target {value}</source>
        <translation>목푯값 {value}</translation>
    </message>
    <message>
        <source>target {value} ({raw})</source>
        <translation>목푯값 {value} ({raw})</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>error |e|</source>
        <translation>오차 |e|</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Errors that go back</source>
        <translation>거슬러 가는 오차</translation>
    </message>
    <message>
        <source>violet: part of an error, a bias gets none</source>
        <translation>보라: 나누어 받는 오차(편향은 받지 않음)</translation>
    </message>
    <message>
        <source>size of the part, relative to the largest</source>
        <translation>나누어 받는 몫의 크기, 가장 큰 것에 대한 비율</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>색</translation>
    </message>
    <message>
        <source>sign: orange negative, blue positive</source>
        <translation>부호: 주황은 음수, 파랑은 양수</translation>
    </message>
    <message>
        <source>width</source>
        <translation>굵기</translation>
    </message>
    <message>
        <source>size, relative to the largest</source>
        <translation>크기(가장 큰 값 기준)</translation>
    </message>
    <message>
        <source>click</source>
        <translation>클릭</translation>
    </message>
    <message>
        <source>hides the weak ones, or draws all again (H)</source>
        <translation>약한 것을 숨기거나 모두 다시 그림(H)</translation>
    </message>
    <message>
        <source>row&apos;s loss</source>
        <translation>행의 손실</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>아직 계산 전</translation>
    </message>
    <message>
        <source>last update</source>
        <translation>마지막 갱신</translation>
    </message>
    <message>
        <source>piece {number}</source>
        <translation>조각 {number}</translation>
    </message>
    <message>
        <source>{name} (drawn)</source>
        <translation>{name}(그려진 조각)</translation>
    </message>
    <message>
        <source>– (no update yet)</source>
        <translation>– (아직 갱신 전)</translation>
    </message>
    <message>
        <source>∂E/∂{symbol}, last batch</source>
        <translation>∂E/∂{symbol}, 마지막 배치</translation>
    </message>
    <message>
        <source>gradient for your own row</source>
        <translation>직접 입력한 행의 기울기</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>주어지지 않음</translation>
    </message>
    <message>
        <source>loss of this row</source>
        <translation>이 행의 손실</translation>
    </message>
    <message>
        <source>mean gradient</source>
        <translation>평균 기울기</translation>
    </message>
    <message>
        <source>gradient for row {row}</source>
        <translation>{row}번 행의 기울기</translation>
    </message>
    <message>
        <source>old → new</source>
        <translation>갱신 전 → 후</translation>
    </message>
    <message>
        <source>weight of each pixel</source>
        <translation>픽셀별 가중치</translation>
    </message>
    <message>
        <source>output in the data&apos;s units</source>
        <translation>출력(데이터의 단위)</translation>
    </message>
    <message>
        <source>target in the data&apos;s units</source>
        <translation>목푯값(데이터의 단위)</translation>
    </message>
    <message>
        <source>target</source>
        <translation>목푯값</translation>
    </message>
    <message>
        <source>delta ∂E/∂z</source>
        <translation>델타 ∂E/∂z</translation>
    </message>
    <message>
        <source>dropped: a is 0</source>
        <translation>제외됨: a = 0</translation>
    </message>
    <message>
        <source>kept: a = f(z) · {factor}</source>
        <translation>남음: a = f(z) · {factor}</translation>
    </message>
    <message>
        <source>The data decide how many outputs there are.</source>
        <translation>출력의 개수는 데이터가 정합니다.</translation>
    </message>
    <message>
        <source>This layer has as many nodes as the layer before it.</source>
        <translation>이 층의 노드 수는 앞 층과 같습니다.</translation>
    </message>
    <message>
        <source>A layer holds at most {n} nodes.</source>
        <translation>한 층의 노드는 {n}개까지입니다.</translation>
    </message>
    <message>
        <source>Add a node to {layer}</source>
        <translation>{layer}에 노드 추가</translation>
    </message>
    <message>
        <source>A layer keeps at least one node.</source>
        <translation>층에는 노드가 적어도 하나 있어야 합니다.</translation>
    </message>
    <message>
        <source>Remove the last node of {layer}</source>
        <translation>{layer}의 마지막 노드 삭제</translation>
    </message>
    <message>
        <source>Remove the layer {layer}</source>
        <translation>{layer} 삭제</translation>
    </message>
    <message>
        <source>A network has at most {n} layers.</source>
        <translation>신경망의 층은 {n}개까지입니다.</translation>
    </message>
    <message>
        <source>Add a hidden layer here</source>
        <translation>여기에 은닉층 추가</translation>
    </message>
    <message>
        <source>{name}: {count} nodes</source>
        <translation>{name}: 노드 {count}개</translation>
    </message>
    <message>
        <source>{name}: 1 node</source>
        <translation>{name}: 노드 1개</translation>
    </message>
    <message>
        <source>Network from left to right. {layers}.</source>
        <translation>신경망을 왼쪽부터 차례로 보면 {layers}입니다.</translation>
    </message>
</context>
<context>
    <name>TilesCanvas</name>
    <message>
        <source>Training and validation loss with each remedy</source>
        <translation>처방마다의 학습 손실과 검증 손실</translation>
    </message>
    <message>
        <source>The table below has the numbers</source>
        <translation>수는 아래 표에 있습니다</translation>
    </message>
    <message>
        <source>Each remedy gets a plot here with its training and validation loss. Press “Train all”: the gap between the two curves is what overfitting is.</source>
        <translation>처방마다 학습 손실과 검증 손실의 그림이 여기에 생깁니다. “모두 학습”을 누릅니다. 두 곡선 사이의 격차가 과대적합입니다.</translation>
    </message>
    <message>
        <source>gap {gap}</source>
        <translation>격차 {gap}</translation>
    </message>
    <message>
        <source>training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>across: the target, up: what is predicted; exact on the line</source>
        <translation>가로는 목푯값, 세로는 예측이며 선 위이면 정확합니다</translation>
    </message>
    <message>
        <source>losses over the epochs: mean ± standard deviation</source>
        <translation>에포크에 따른 손실: 평균 ± 표준편차</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>격차</translation>
    </message>
    <message>
        <source>after epoch {epoch}</source>
        <translation>{epoch}에포크 뒤</translation>
    </message>
</context>
<context>
    <name>TimeLineBar</name>
    <message>
        <source>Branch</source>
        <translation>분기</translation>
    </message>
    <message>
        <source>Branch here</source>
        <translation>여기서 분기</translation>
    </message>
    <message>
        <source>Training keeps moments here, to go back to.</source>
        <translation>학습하면 돌아갈 수 있는 순간이 여기에 남습니다.</translation>
    </message>
    <message>
        <source>Moments to go back to</source>
        <translation>돌아갈 순간</translation>
    </message>
    <message>
        <source>{count} moments are kept</source>
        <translation>순간 {count}개를 남겨 두었습니다</translation>
    </message>
    <message>
        <source>time</source>
        <comment>name of the time line</comment>
        <translation>시간</translation>
    </message>
    <message>
        <source>moment {number} of {count} · epoch {epoch} · update {update} · loss {loss}</source>
        <translation>순간 {number}/{count} · {epoch}에포크 · 갱신 {update}번 · 손실 {loss}</translation>
    </message>
    <message>
        <source>moment {number} of {count} · epoch {epoch} · loss {loss}</source>
        <translation>순간 {number}/{count} · {epoch}에포크 · 손실 {loss}</translation>
    </message>
    <message>
        <source>moment {number} of {count} · epoch {epoch}</source>
        <translation>순간 {number}/{count} · {epoch}에포크</translation>
    </message>
    <message>
        <source>moment {number} of {count}</source>
        <translation>순간 {number}/{count}</translation>
    </message>
</context>
<context>
    <name>TimelineBench</name>
    <message>
        <source>&amp;Earlier</source>
        <translation>이전(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>다음(&amp;L)</translation>
    </message>
    <message>
        <source>{year} · {title}</source>
        <translation>{year}년 · {title}</translation>
    </message>
    <message>
        <source>Go along the years</source>
        <translation>연표에서 옮겨 가기</translation>
    </message>
</context>
<context>
    <name>ToolWindow</name>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
</context>
<context>
    <name>ToolWindows</name>
    <message>
        <source>Opening the window …</source>
        <translation>창을 여는 중 …</translation>
    </message>
    <message>
        <source>What was training in the window that you closed has stopped. What it has found is kept, and it can go on from there.</source>
        <translation>닫은 창에서 하던 학습을 멈췄습니다. 지금까지 찾은 것은 남아 있고, 거기에서 이어 갈 수 있습니다.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>다시 열기</translation>
    </message>
</context>
<context>
    <name>TrainingSection</name>
    <message>
        <source>Training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>{optimizer}: {explanation}</source>
        <translation>{optimizer}: {explanation}</translation>
    </message>
    <message>
        <source>Use all rows</source>
        <translation>모든 행 쓰기</translation>
    </message>
    <message>
        <source>There are {rows} rows to train on: each update takes all of them.</source>
        <translation>학습 행이 {rows}개이므로 갱신할 때마다 모두 씁니다.</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>How a gradient becomes a move of the weights.</source>
        <translation>기울기로 가중치를 움직이는 방법입니다.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실 함수</translation>
    </message>
    <message>
        <source>What training makes small: how wrong the outputs are.</source>
        <translation>학습으로 줄이려는 값으로, 출력이 얼마나 틀렸는지를 나타냅니다.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>학습률 스케줄</translation>
    </message>
    <message>
        <source>How the learning rate changes from epoch to epoch: r is the one that is set, n the number of epochs completed.</source>
        <translation>에포크가 지남에 따라 학습률이 바뀌는 방식입니다. 설정한 학습률이 r, 마친 에포크 수가 n입니다.</translation>
    </message>
    <message>
        <source>Change loss</source>
        <translation>손실 함수 바꾸기</translation>
    </message>
    <message>
        <source>Use matching output and loss</source>
        <translation>맞는 출력·손실 함수 쓰기</translation>
    </message>
    <message>
        <source>Change optimizer</source>
        <translation>옵티마이저 바꾸기</translation>
    </message>
    <message>
        <source>Change schedule</source>
        <translation>학습률 스케줄 바꾸기</translation>
    </message>
    <message>
        <source>Change batch size</source>
        <translation>배치 크기 바꾸기</translation>
    </message>
    <message>
        <source>Change epochs</source>
        <translation>에포크 수 바꾸기</translation>
    </message>
</context>
<context>
    <name>TransferCanvas</name>
    <message>
        <source>How B is learnt from each start, and with how many rows</source>
        <translation>출발점과 행 수에 따라 B를 배우는 모습</translation>
    </message>
    <message>
        <source>B is learnt from a fresh start and from A&apos;s weights, from few rows and from many. Press “Train” and see for how many rows A&apos;s weights pay.</source>
        <translation>처음부터 그리고 A의 가중치에서, 적은 행과 많은 행으로 B를 배웁니다. ‘학습’을 누르면 행이 몇 개일 때 A의 가중치가 이로운지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>A is being learnt; then B from each start.</source>
        <translation>A를 배우고 있습니다. 그다음 출발점마다 B를 배웁니다.</translation>
    </message>
    <message>
        <source>B right, in %</source>
        <translation>B를 맞힌 비율(%)</translation>
    </message>
    <message>
        <source>B&apos;s validation loss</source>
        <translation>B의 검증 손실</translation>
    </message>
    <message>
        <source>update</source>
        <translation>갱신</translation>
    </message>
    <message>
        <source>with {rows} rows of B</source>
        <translation>B의 {rows}행으로</translation>
    </message>
    <message>
        <source>in the end, by the rows of B</source>
        <translation>B의 행 수에 따른 마지막 결과</translation>
    </message>
    <message>
        <source>all {rows}</source>
        <translation>전체 {rows}</translation>
    </message>
    <message>
        <source>rows of B</source>
        <translation>B의 행 수</translation>
    </message>
    <message>
        <source>update {update}</source>
        <translation>갱신 {update}</translation>
    </message>
    <message>
        <source>{rows} rows of B</source>
        <translation>B의 {rows}행</translation>
    </message>
</context>
<context>
    <name>TransferChoices</name>
    <message>
        <source>Tas&amp;ks</source>
        <translation>과제(&amp;K)</translation>
    </message>
    <message>
        <source>Tasks A and B</source>
        <translation>과제 A와 B</translation>
    </message>
    <message>
        <source>What the network learns first, and what it learns then.</source>
        <translation>신경망이 먼저 배우는 것과 그다음에 배우는 것입니다.</translation>
    </message>
    <message>
        <source>Epochs of &amp;A</source>
        <translation>A의 에포크(&amp;A)</translation>
    </message>
    <message>
        <source>Epochs of &amp;B</source>
        <translation>B의 에포크(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Updates of B</source>
        <translation>B의 갱신 수(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Replay: share of A</source>
        <translation>재생: A의 비율(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Networks</source>
        <translation>신경망 수(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Freeze hidden layers during B</source>
        <translation>B 동안 은닉층 동결(&amp;F)</translation>
    </message>
    <message>
        <source>Only the output layer learns B: what hidden layers have learnt stays.</source>
        <translation>출력층만 B를 배웁니다. 은닉층이 배운 것은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Fres&amp;h output layer</source>
        <translation>새 출력층(&amp;H)</translation>
    </message>
    <message>
        <source>Only the hidden layers are taken from A; the output layer begins anew.</source>
        <translation>은닉층만 A에서 가져오고, 출력층은 새로 시작합니다.</translation>
    </message>
    <message>
        <source>A ready-made pair with a network of its own.</source>
        <translation>자기 신경망이 있는 준비된 한 쌍입니다.</translation>
    </message>
    <message>
        <source>The network and the data of the main window.</source>
        <translation>기본 창의 신경망과 데이터입니다.</translation>
    </message>
</context>
<context>
    <name>TransferWindow</name>
    <message>
        <source>Forgetting and transfer</source>
        <translation>망각과 전이</translation>
    </message>
    <message>
        <source>What is studied</source>
        <translation>실험할 것</translation>
    </message>
    <message>
        <source>What to open</source>
        <translation>열 것</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>열기(&amp;O)</translation>
    </message>
    <message>
        <source>Table of the study (CSV)…</source>
        <translation>실험 결과 표(CSV)…</translation>
    </message>
    <message>
        <source>Picture of forgetting…</source>
        <translation>망각 그림…</translation>
    </message>
    <message>
        <source>Picture of transfer…</source>
        <translation>전이 그림…</translation>
    </message>
    <message>
        <source>Open {title}, {name}</source>
        <translation>{title} 열기, {name}</translation>
    </message>
    <message>
        <source>Opens the first network, as it is then, in the main window with the data of A, or of both where they were divided by class; undo there brings yours back.</source>
        <translation>그때의 첫 신경망을 A의 데이터와 함께 기본 창에 엽니다. 클래스로 나눈 과제이면 두 과제의 데이터를 함께 엽니다. 기본 창에서 실행 취소하면 열려 있던 것이 돌아옵니다.</translation>
    </message>
    <message>
        <source>There is nothing to open before that has been trained, or while it is.</source>
        <translation>거기까지 학습하기 전이나 학습하는 동안에는 열 것이 없습니다.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>멈춤(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>계속(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>학습(&amp;T)</translation>
    </message>
    <message>
        <source>What is left of A once B is learnt?</source>
        <translation>B를 배우고 나면 A가 얼마나 남을까요?</translation>
    </message>
    <message>
        <source>Do A&apos;s weights help with B?</source>
        <translation>A의 가중치가 B에 도움이 될까요?</translation>
    </message>
    <message>
        <source>A: {first} · B: {second}</source>
        <translation>A: {first} · B: {second}</translation>
    </message>
    <message>
        <source>A: {first} · B: {second} · mean and spread of {networks} networks on the rows kept aside · network of {title}</source>
        <translation>A: {first} · B: {second} · 검증 행에서 신경망 {networks}개의 평균과 표준편차 · {title}의 신경망</translation>
    </message>
    <message>
        <source>The study stopped: something unforeseen happened.</source>
        <translation>예상하지 못한 일이 생겨 실험이 멈췄습니다.</translation>
    </message>
    <message>
        <source>Forgetting</source>
        <translation>망각</translation>
    </message>
    <message>
        <source>A, then B: what becomes of A, and what replay does for it.</source>
        <translation>A를 배우고 B를 배웁니다. A가 어떻게 되고 재생이 얼마나 돕는지 봅니다.</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>전이</translation>
    </message>
    <message>
        <source>B from A&apos;s weights, frozen or not, against a fresh start.</source>
        <translation>A의 가중치에서, 동결하거나 하지 않고 B를 배운 결과를 처음부터 배운 것과 견줍니다.</translation>
    </message>
</context>
<context>
    <name>TransferWords</name>
    <message>
        <source>fresh start</source>
        <translation>처음부터</translation>
    </message>
    <message>
        <source>from A&apos;s weights</source>
        <translation>A의 가중치에서</translation>
    </message>
    <message>
        <source>from A&apos;s weights, hidden layers frozen</source>
        <translation>A의 가중치에서, 은닉층 동결</translation>
    </message>
    <message>
        <source>after A</source>
        <translation>A 다음</translation>
    </message>
    <message>
        <source>after B alone</source>
        <translation>B만 배운 다음</translation>
    </message>
    <message>
        <source>after B with replay</source>
        <translation>재생과 함께 B를 배운 다음</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>발산함</translation>
    </message>
    <message>
        <source>a loss of {loss}</source>
        <translation>손실 {loss}</translation>
    </message>
    <message>
        <source>{mean} ± {spread} more loss</source>
        <translation>손실 {mean} ± {spread} 늘어남</translation>
    </message>
    <message>
        <source>{mean} ± {spread} points</source>
        <translation>{mean} ± {spread}%p</translation>
    </message>
    <message>
        <source>A is learnt first</source>
        <translation>먼저 A를 배웁니다</translation>
    </message>
    <message>
        <source>Forgotten of A: {alone}; with replay {replay}</source>
        <translation>A를 잊은 정도: {alone}, 재생과 함께 {replay}</translation>
    </message>
    <message>
        <source>A: {before} before B is learnt, {after} after {epochs} epochs of B.</source>
        <translation>A: B를 배우기 전 {before}, B를 {epochs}에포크 배운 뒤 {after}.</translation>
    </message>
    <message>
        <source>With {rows} of A&apos;s rows among B&apos;s: {after}. B comes to {b_replay} with them, to {b} without.</source>
        <translation>A의 {rows}행을 B의 행에 섞으면 A: {after}. B: 섞었을 때 {b_replay}, 섞지 않았을 때 {b}.</translation>
    </message>
    <message>
        <source>A&apos;s weights pay with {rows} rows of B</source>
        <translation>A의 가중치가 이로운 B의 행 수: {rows}</translation>
    </message>
    <message>
        <source>Not yet a number of rows with which A&apos;s weights pay</source>
        <translation>A의 가중치가 이로운 행 수가 아직 없습니다</translation>
    </message>
    <message>
        <source>A&apos;s weights pay with no number of rows of B</source>
        <translation>A의 가중치가 이로운 행 수가 없습니다</translation>
    </message>
    <message>
        <source>{start} – pays with {rows} rows: {example}.</source>
        <translation>{start} – 이로운 행 수 {rows}: {example}.</translation>
    </message>
    <message>
        <source>{rows} rows are worth as much as {more} to a fresh start.</source>
        <translation>{rows}행으로 처음부터 배울 때의 {more}행만큼 얻습니다.</translation>
    </message>
    <message>
        <source>{start} – pays with no number of rows.</source>
        <translation>{start} – 이로운 행 수가 없습니다.</translation>
    </message>
    <message>
        <source>It does harm with {rows} rows: {example}.</source>
        <translation>해로운 행 수 {rows}: {example}.</translation>
    </message>
    <message>
        <source>with {rows} rows {ours} against {fresh} from a fresh start</source>
        <translation>{rows}행에서 {ours}, 처음부터는 {fresh}</translation>
    </message>
</context>
<context>
    <name>TruthView</name>
    <message>
        <source>Truth table</source>
        <translation>진리표</translation>
    </message>
    <message>
        <source>The class is 1 where the sum is above θ, else 0</source>
        <translation>합이 θ보다 크면 클래스 1, 아니면 0입니다</translation>
    </message>
    <message>
        <source>The class is 1 where the sum is above 0, else 0</source>
        <translation>합이 0보다 크면 클래스 1, 아니면 0입니다</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>가중합</translation>
    </message>
    <message>
        <source>asks for</source>
        <translation>필요한 조건</translation>
    </message>
    <message>
        <source>The first input</source>
        <translation>첫째 입력</translation>
    </message>
    <message>
        <source>The second input</source>
        <translation>둘째 입력</translation>
    </message>
    <message>
        <source>The weighted sum: {formula}</source>
        <translation>가중합: {formula}</translation>
    </message>
    <message>
        <source>The target: what the gate gives for these inputs</source>
        <translation>목푯값: 이 입력에 대한 게이트의 값</translation>
    </message>
    <message>
        <source>What the row asks of the weights, and whether it has it</source>
        <translation>행이 가중치에 요구하는 조건과 그것이 지켜지는지</translation>
    </message>
</context>
<context>
    <name>UndoActions</name>
    <message>
        <source>Undo {edit}</source>
        <translation>“{edit}” 실행 취소</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Redo {edit}</source>
        <translation>“{edit}” 다시 실행</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
</context>
<context>
    <name>UndoNotice</name>
    <message>
        <source>Undone: “{edit}”, and with it the training since then. The network is back at epoch {epoch}; Redo brings all of it back, up to epoch {left}.</source>
        <translation>“{edit}” 작업과 그 뒤의 학습을 취소했습니다. 신경망은 에포크 {epoch} 상태로 돌아갔고, “다시 실행”을 누르면 에포크 {left}까지 모두 되살아납니다.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Redone: “{edit}”, and the training before it is left. The network is at epoch {epoch}; Undo brings that training back, up to epoch {left}.</source>
        <translation>“{edit}” 작업을 다시 하면서 그 앞의 학습에서 벗어났습니다. 신경망은 에포크 {epoch} 상태이고, “실행 취소”를 누르면 그 학습이 에포크 {left}까지 되살아납니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
</context>
<context>
    <name>UpdateDetailsPanel</name>
    <message>
        <source>Parameter</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>The variable or weight whose numbers are told</source>
        <translation>계산을 보여 줄 변수나 가중치를 고릅니다</translation>
    </message>
    <message>
        <source>Parts of the update</source>
        <translation>갱신의 구성 요소</translation>
    </message>
    <message>
        <source>{0}: next would be update {1}</source>
        <translation>{0}: 경주 끝(이어진다면 갱신 {1})</translation>
    </message>
    <message>
        <source>{0}: update {1}</source>
        <translation>{0}: 갱신 {1}</translation>
    </message>
    <message>
        <source>This racer has diverged: there is no such update. Go back to see the last one.</source>
        <translation>이 주자는 발산해서 이 갱신이 없습니다. 뒤로 가면 마지막 갱신을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>The gradient is the mean over the rows {0}{1}</source>
        <translation>기울기를 평균한 행: {0}{1}</translation>
    </message>
</context>
<context>
    <name>ValueEditor</name>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
</context>
<context>
    <name>VariableChoice</name>
    <message>
        <source>by the variable</source>
        <translation>미분할 변수</translation>
    </message>
    <message>
        <source>By the variable</source>
        <translation>미분할 변수</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>✓ agrees</source>
        <translation>✓ 일치</translation>
    </message>
    <message>
        <source>✗ differs</source>
        <translation>✗ 불일치</translation>
    </message>
    <message>
        <source>∧ at a kink</source>
        <translation>∧ 꺾이는 점</translation>
    </message>
    <message>
        <source>? no number</source>
        <translation>? 수가 아님</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>The two agree to five digits, or as far as rounding lets them.</source>
        <translation>둘이 다섯 자리까지 같거나, 반올림 오차 안에서 같습니다.</translation>
    </message>
    <message>
        <source>Further apart than rounding explains. Choose it, and see whether another step helps.</source>
        <translation>반올림 오차보다 크게 다릅니다. 이 줄을 골라 다른 간격에서는 맞는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>The step carries a sum over a kink, where a slope jumps: a difference across it is the slope of neither side, and says nothing of backpropagation.</source>
        <translation>간격 안에 미분값이 갑자기 바뀌는 꺾이는 점이 있습니다. 차분이 어느 쪽의 기울기도 아니므로 역전파가 맞는지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The loss or the gradient is no finite number.</source>
        <translation>손실이나 기울기가 유한한 수가 아닙니다.</translation>
    </message>
    <message>
        <source>Not compared yet.</source>
        <translation>아직 비교하지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>Walk</name>
    <message>
        <source>Back to before the first cell (Home)</source>
        <translation>첫 칸 앞으로 돌아갑니다(Home)</translation>
    </message>
    <message>
        <source>Take the last cell back (←)</source>
        <translation>마지막 칸을 되돌립니다(←)</translation>
    </message>
    <message>
        <source>Compute the next cell (→)</source>
        <translation>다음 칸을 계산합니다(→)</translation>
    </message>
    <message>
        <source>All cells (End)</source>
        <translation>모든 칸(End)</translation>
    </message>
    <message>
        <source>{step} / {all}</source>
        <translation>{step} / {all}</translation>
    </message>
</context>
<context>
    <name>WatchFiles</name>
    <message>
        <source>updates made</source>
        <translation>갱신 횟수</translation>
    </message>
    <message>
        <source>{symbol} {where}, {what}: value after the update</source>
        <translation>{symbol} {where}, {what}: 갱신한 뒤의 값</translation>
    </message>
    <message>
        <source>{symbol} {where}, {what}: lowest of {count} updates</source>
        <translation>{symbol} {where}, {what}: 갱신 {count}번 가운데 최솟값</translation>
    </message>
    <message>
        <source>{symbol} {where}, {what}: highest of {count} updates</source>
        <translation>{symbol} {where}, {what}: 갱신 {count}번 가운데 최댓값</translation>
    </message>
</context>
<context>
    <name>WatchLink</name>
    <message>
        <source>Watched for training row {row}: your own row is not noted.</source>
        <translation>학습 행 {row}의 값을 지켜봅니다. 직접 입력한 행은 기록하지 않습니다.</translation>
    </message>
    <message>
        <source>Watched from now on, after every update.</source>
        <translation>지금부터 갱신할 때마다 지켜봅니다.</translation>
    </message>
    <message>
        <source>Open the watch list</source>
        <translation>지켜보기 목록 열기</translation>
    </message>
</context>
<context>
    <name>WatchWindow</name>
    <message>
        <source>Watch list</source>
        <translation>지켜보기 목록</translation>
    </message>
    <message>
        <source>A&amp;xis</source>
        <translation>축(&amp;X)</translation>
    </message>
    <message>
        <source>Vertical axis of the curves</source>
        <translation>곡선의 세로축</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Sizes, logarithmic</source>
        <translation>크기, 로그</translation>
    </message>
    <message>
        <source>Each in its own range</source>
        <translation>저마다 제 범위로</translation>
    </message>
    <message>
        <source>Run &amp;before, dim</source>
        <translation>이전 실행을 흐리게 표시(&amp;B)</translation>
    </message>
    <message>
        <source>Reset and new weights begin new curves. Those of the run before stay, dim, to compare with.</source>
        <translation>“처음으로”나 “새 가중치”를 누르면 곡선이 새로 시작합니다. 이전 실행의 곡선은 견주어 볼 수 있도록 흐리게 남습니다.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>삭제(&amp;R)</translation>
    </message>
    <message>
        <source>Watch what is marked in the list no longer (Delete)</source>
        <translation>목록에서 선택한 값을 더 지켜보지 않습니다(Delete)</translation>
    </message>
    <message>
        <source>Table of values (CSV)…</source>
        <translation>값 표(CSV)…</translation>
    </message>
    <message>
        <source>Picture of the curves…</source>
        <translation>곡선 그림…</translation>
    </message>
    <message>
        <source>Nothing is watched</source>
        <translation>지켜보는 값이 없습니다</translation>
    </message>
    <message>
        <source>Watched numbers: {count}</source>
        <translation>지켜보는 값: {count}개</translation>
    </message>
    <message>
        <source>one point for every update</source>
        <translation>갱신마다 점 하나</translation>
    </message>
    <message>
        <source>one point for {count} updates, with their lowest and highest as a band</source>
        <translation>갱신 {count}번마다 점 하나, 그 사이의 최솟값과 최댓값은 띠로 그립니다</translation>
    </message>
    <message>
        <source>a row&apos;s numbers only at the last update of a point</source>
        <translation>한 행의 값은 점마다 마지막 갱신에서만</translation>
    </message>
    <message>
        <source>dots: moments of the time line, from before watching began</source>
        <translation>점: 지켜보기 전, 시간선에 남은 순간</translation>
    </message>
    <message>
        <source>your own row is not noted</source>
        <translation>직접 입력한 행은 기록하지 않음</translation>
    </message>
</context>
<context>
    <name>WaysCanvas</name>
    <message>
        <source>Two maps of the loss with the ways of two weights</source>
        <translation>가중치 두 개의 길이 있는 손실 지도 두 장</translation>
    </message>
    <message>
        <source>behind sigmoids: all positive</source>
        <translation>시그모이드 뒤: 모두 양수</translation>
    </message>
    <message>
        <source>behind tanh: around 0</source>
        <translation>tanh 뒤: 0 둘레</translation>
    </message>
    <message>
        <source>no update yet</source>
        <translation>아직 갱신 없음</translation>
    </message>
    <message>
        <source>lost after {updates} updates: the learning rate is too large</source>
        <translation>갱신 {updates}번 뒤 길을 잃음: 학습률이 너무 큽니다</translation>
    </message>
    <message>
        <source>{share} of the updates: both one way</source>
        <translation>갱신의 {share}: 둘 다 같은 쪽</translation>
    </message>
    <message>
        <source>{times} times the straight way</source>
        <translation>곧은 길의 {times}배</translation>
    </message>
    <message>
        <source>{left} from the goal after {updates} updates</source>
        <translation>갱신 {updates}번 뒤 목표까지 {left}</translation>
    </message>
    <message>
        <source>start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>goal: loss 0</source>
        <translation>목표: 손실 0</translation>
    </message>
    <message>
        <source>update</source>
        <translation>갱신</translation>
    </message>
    <message>
        <source>where one update can go</source>
        <translation>한 번의 갱신이 갈 수 있는 곳</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>behind sigmoids</source>
        <translation>시그모이드 뒤</translation>
    </message>
    <message>
        <source>behind tanh</source>
        <translation>tanh 뒤</translation>
    </message>
    <message>
        <source>after update {update}</source>
        <translation>갱신 {update} 뒤</translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation>손실 {loss}</translation>
    </message>
</context>
<context>
    <name>WeightCanvas</name>
    <message>
        <source>Accuracy and cross-entropy over the weight</source>
        <translation>가중치에 따른 정확도와 교차 엔트로피</translation>
    </message>
    <message>
        <source>accuracy {right} / {count} = {accuracy}: slope 0</source>
        <translation>정확도 {right} / {count} = {accuracy}: 기울기 0</translation>
    </message>
    <message>
        <source>accuracy {right} / {count} = {accuracy}: a step, no slope</source>
        <translation>정확도 {right} / {count} = {accuracy}: 계단이라 기울기 없음</translation>
    </message>
    <message>
        <source>cross-entropy {value}: slope {slope}</source>
        <translation>교차 엔트로피 {value}: 기울기 {slope}</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>교차 엔트로피</translation>
    </message>
</context>
<context>
    <name>WeightPage</name>
    <message>
        <source>Add a point</source>
        <translation>점 더하기</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>점 삭제</translation>
    </message>
    <message>
        <source>One point more, at x = 0.</source>
        <translation>x = 0에 점을 하나 더합니다.</translation>
    </message>
    <message>
        <source>Takes the point away that is chosen in the picture.</source>
        <translation>그림에서 선택한 점을 삭제합니다.</translation>
    </message>
    <message>
        <source>Move the weight</source>
        <translation>가중치 옮기기</translation>
    </message>
    <message>
        <source>Change the bias</source>
        <translation>편향 바꾸기</translation>
    </message>
    <message>
        <source>Move a point</source>
        <translation>점 옮기기</translation>
    </message>
    <message>
        <source>Turn a point&apos;s class</source>
        <translation>점의 클래스 바꾸기</translation>
    </message>
    <message>
        <source>Remove a point</source>
        <translation>점 삭제</translation>
    </message>
    <message>
        <source>The slope of cross-entropy is negative: a larger weight is better.</source>
        <translation>교차 엔트로피의 기울기가 음수이므로 가중치가 더 크면 좋아집니다.</translation>
    </message>
    <message>
        <source>The slope of cross-entropy is positive: a smaller weight is better.</source>
        <translation>교차 엔트로피의 기울기가 양수이므로 가중치가 더 작으면 좋아집니다.</translation>
    </message>
    <message>
        <source>The slope of cross-entropy is 0: this is its lowest place.</source>
        <translation>교차 엔트로피의 기울기가 0이므로 여기가 가장 낮은 곳입니다.</translation>
    </message>
    <message>
        <source>Just here the output of a point is exactly 0.5, which counts as class 0: accuracy jumps and has no derivative.</source>
        <translation>바로 여기서 한 점의 출력이 정확히 0.5이고, 이는 클래스 0으로 봅니다. 정확도가 여기서 뛰므로 미분값이 없습니다.</translation>
    </message>
    <message>
        <source>No point changes its class between these weights: accuracy is flat everywhere.</source>
        <translation>이 가중치 범위에서는 어떤 점의 클래스도 바뀌지 않으므로 정확도가 어디나 평평합니다.</translation>
    </message>
    <message>
        <source>Accuracy has derivative 0 here, so it does not say which way to go; the nearest step is at w = {place}.</source>
        <translation>여기에서 정확도의 미분값은 0이므로 어느 쪽으로 가야 할지 알려 주지 않습니다. 가장 가까운 계단은 w = {place}에 있습니다.</translation>
    </message>
</context>
<context>
    <name>WhyWords</name>
    <message>
        <source>{right} of 4 are right; no line has more than {most}. The rows (0, 0) and (1, 1) together ask for w₁ + w₂ + 2b ≤ 0, the rows (0, 1) and (1, 0) for w₁ + w₂ + 2b &gt; 0. It is the same number, here {first} = {second}, and it cannot be both.</source>
        <translation>네 행 가운데 {right}행이 맞습니다. 어떤 직선도 {most}행을 넘지 못합니다. (0, 0)과 (1, 1) 행은 합쳐서 w₁ + w₂ + 2b ≤ 0이어야 하고, (0, 1)과 (1, 0) 행은 w₁ + w₂ + 2b &gt; 0이어야 합니다. 같은 수(지금은 {first} = {second})가 둘 다일 수는 없습니다.</translation>
    </message>
</context>
<context>
    <name>WithheldPage</name>
    <message>
        <source>This window would tell results that practice asks for: end practice first.</source>
        <translation>이 창을 보면 연습에서 묻는 결과가 드러납니다. 먼저 연습을 끝내야 합니다.</translation>
    </message>
    <message>
        <source>End practice</source>
        <translation>연습 끝내기</translation>
    </message>
</context>
<context>
    <name>WithheldPart</name>
    <message>
        <source>This would tell results that practice asks for: end practice first.</source>
        <translation>이것을 보면 연습에서 묻는 결과가 드러납니다. 먼저 연습을 끝내야 합니다.</translation>
    </message>
</context>
<context>
    <name>WorksheetChoices</name>
    <message>
        <source>Sums z</source>
        <translation>가중합 z</translation>
    </message>
    <message>
        <source>Activations a</source>
        <translation>활성값 a</translation>
    </message>
    <message>
        <source>Loss E</source>
        <translation>손실 E</translation>
    </message>
    <message>
        <source>Deltas δ</source>
        <translation>델타 δ</translation>
    </message>
    <message>
        <source>Gradients ∂E/∂w</source>
        <translation>기울기 ∂E/∂w</translation>
    </message>
    <message>
        <source>Mean gradients</source>
        <translation>평균 기울기</translation>
    </message>
    <message>
        <source>New weights</source>
        <translation>새 가중치</translation>
    </message>
    <message>
        <source>Made for this sheet</source>
        <translation>학습지용으로 만들기</translation>
    </message>
    <message>
        <source>A small network; each seed makes another one.</source>
        <translation>작은 신경망입니다. 시드마다 다른 것을 만듭니다.</translation>
    </message>
    <message>
        <source>The one in the window</source>
        <translation>창에 있는 신경망</translation>
    </message>
    <message>
        <source>As it stands now, its numbers rounded; it must be small.</source>
        <translation>지금 그대로이되 수는 반올림합니다. 작은 신경망이어야 합니다.</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>한 단계</translation>
    </message>
    <message>
        <source>One number, with all that it is made of given.</source>
        <translation>수 하나를 묻습니다. 계산에 드는 수는 모두 알려 줍니다.</translation>
    </message>
    <message>
        <source>A pass</source>
        <translation>순전파와 역전파</translation>
    </message>
    <message>
        <source>The forward and the backward pass of the rows.</source>
        <translation>행마다 순전파와 역전파를 합니다.</translation>
    </message>
    <message>
        <source>An update</source>
        <translation>갱신 한 번</translation>
    </message>
    <message>
        <source>The passes, and the new weights after them.</source>
        <translation>순전파와 역전파, 그리고 그 뒤의 새 가중치입니다.</translation>
    </message>
    <message>
        <source>Sheet and answer key</source>
        <translation>학습지와 해답</translation>
    </message>
    <message>
        <source>The sheet alone</source>
        <translation>학습지만</translation>
    </message>
    <message>
        <source>The answer key alone</source>
        <translation>해답만</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>노드</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>은닉층</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>About</source>
        <translation>범위</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>담을 것</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Small &amp;whole numbers</source>
        <translation>작은 정수(&amp;W)</translation>
    </message>
    <message>
        <source>Inputs, weights and targets are whole, which is friendly to work with. With ReLU and identity all sums stay whole; others make fractions of them.</source>
        <translation>입력과 가중치, 목푯값이 정수여서 계산하기 좋습니다. ReLU와 항등 함수는 합을 모두 정수로 두고, 다른 함수는 소수로 만듭니다.</translation>
    </message>
    <message>
        <source>Print &amp;formulas</source>
        <translation>식도 싣기(&amp;F)</translation>
    </message>
    <message>
        <source>Each blank has its formula below it.</source>
        <translation>빈칸마다 아래에 식을 싣습니다.</translation>
    </message>
    <message>
        <source>&amp;Next seed</source>
        <translation>다음 시드(&amp;N)</translation>
    </message>
    <message>
        <source>Another sheet of the same kind.</source>
        <translation>같은 종류의 다른 학습지를 만듭니다.</translation>
    </message>
    <message>
        <source>A pass ends before the update: choose one.</source>
        <translation>순전파와 역전파는 갱신 앞에서 끝납니다. 범위에서 갱신을 고릅니다.</translation>
    </message>
    <message>
        <source>With one row there is no mean to be taken.</source>
        <translation>한 행뿐이면 구할 평균이 없습니다.</translation>
    </message>
</context>
<context>
    <name>WorksheetFiles</name>
    <message>
        <source>PDF document</source>
        <translation>PDF 문서</translation>
    </message>
    <message>
        <source>Save worksheet</source>
        <translation>학습지 저장</translation>
    </message>
    <message>
        <source>Writing sheet {number} of {count}</source>
        <translation>학습지 {count}장 가운데 {number}번째를 쓰고 있습니다</translation>
    </message>
    <message>
        <source>Saved to {0}</source>
        <translation>{0}에 저장했습니다</translation>
    </message>
    <message>
        <source>{count} sheets saved to {folder}</source>
        <translation>학습지 {count}장을 {folder}에 저장했습니다</translation>
    </message>
</context>
<context>
    <name>WorksheetWindow</name>
    <message>
        <source>Worksheet</source>
        <translation>학습지</translation>
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation>학습지(&amp;H)</translation>
    </message>
    <message>
        <source>Answer &amp;key</source>
        <translation>해답(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Save as</source>
        <translation>다른 형식으로 저장(&amp;S)</translation>
    </message>
    <message>
        <source>As PDF, web page, LaTeX or Markdown to print; as a quiz for Moodle and other platforms; or as a NumPy script that works the numbers out anew.</source>
        <translation>인쇄할 PDF, 웹 페이지, LaTeX, Markdown으로, Moodle 같은 학습 시스템의 퀴즈로, 또는 같은 수를 다시 계산하는 NumPy 스크립트로 저장합니다.</translation>
    </message>
    <message>
        <source>The sheet as it prints</source>
        <translation>인쇄될 학습지</translation>
    </message>
    <message>
        <source>The step panel shows no step now, so the seed has drawn one, of the rows that training would take next.</source>
        <translation>지금은 단계 패널에 보이는 단계가 없어, 다음에 학습할 행에서 시드로 한 단계를 골랐습니다.</translation>
    </message>
    <message>
        <source>Numbers to work out on paper</source>
        <translation>종이에 풀 계산 문제</translation>
    </message>
    <message>
        <source>Numbers to work out on paper: {count}</source>
        <translation>종이에 풀 계산 문제: {count}개</translation>
    </message>
</context>
<context>
    <name>WorkshopActions</name>
    <message>
        <source>Open…</source>
        <translation>열기…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>그림 복사</translation>
    </message>
</context>
<context>
    <name>WorkshopWindow</name>
    <message>
        <source>Begin with {preset}</source>
        <translation>예로 시작: {preset}</translation>
    </message>
    <message>
        <source>Open a workshop&apos;s file</source>
        <translation>워크숍 파일 열기</translation>
    </message>
    <message>
        <source>Deltascope files (*.json);;All files (*)</source>
        <translation>Deltascope 파일 (*.json);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Open {file}</source>
        <translation>{file} 열기</translation>
    </message>
    <message>
        <source>Opened {file}.</source>
        <translation>{file}을(를) 열었습니다.</translation>
    </message>
    <message>
        <source>Save the workshop</source>
        <translation>워크숍 저장</translation>
    </message>
    <message>
        <source>Deltascope workshop (*.json)</source>
        <translation>Deltascope 워크숍 (*.json)</translation>
    </message>
    <message>
        <source>Saved to {path}</source>
        <translation>{path}에 저장했습니다</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>그림을 클립보드에 복사했습니다.</translation>
    </message>
</context>
<context>
    <name>WrongModel</name>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Off by</source>
        <translation>오차</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>확률</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>True</source>
        <translation>실제</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>The output for what the row was taken for: how sure the network is</source>
        <translation>그 행을 예측한 클래스에 대한 출력, 곧 신경망이 얼마나 확신했는지입니다</translation>
    </message>
    <message>
        <source>How far the prediction is from the true value, at most</source>
        <translation>예측이 실제 값에서 가장 많이 벗어난 정도입니다</translation>
    </message>
    <message>
        <source>Number of the row in its part of the data</source>
        <translation>학습 행이나 검증 행 안에서 매긴 번호입니다</translation>
    </message>
    <message>
        <source>The row&apos;s inputs, in the data&apos;s own units</source>
        <translation>데이터의 원래 단위로 나타낸 입력입니다</translation>
    </message>
    <message>
        <source>What the row is</source>
        <translation>그 행의 실제 값입니다</translation>
    </message>
    <message>
        <source>What the network takes it for</source>
        <translation>신경망의 예측입니다</translation>
    </message>
    <message>
        <source>Step through row {row}</source>
        <translation>{row}행 단계별로 보기</translation>
    </message>
</context>
<context>
    <name>WrongTable</name>
    <message>
        <source>Rows that are wrong</source>
        <translation>틀린 행</translation>
    </message>
    <message>
        <source>Enter steps through the marked row</source>
        <translation>Enter를 누르면 고른 행의 단계를 따라갑니다</translation>
    </message>
</context>
<context>
    <name>ZigzagBench</name>
    <message>
        <source>one row</source>
        <translation>한 행</translation>
    </message>
    <message>
        <source>Each update follows the gradient of one row.</source>
        <translation>갱신마다 한 행의 기울기를 따릅니다.</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>모든 행</translation>
    </message>
    <message>
        <source>Each update follows the mean gradient of all rows.</source>
        <translation>갱신마다 모든 행의 평균 기울기를 따릅니다.</translation>
    </message>
    <message>
        <source>Start w₁</source>
        <translation>시작 w₁</translation>
    </message>
    <message>
        <source>Start w₂</source>
        <translation>시작 w₂</translation>
    </message>
    <message>
        <source>Goal w₁</source>
        <translation>목표 w₁</translation>
    </message>
    <message>
        <source>Goal w₂</source>
        <translation>목표 w₂</translation>
    </message>
    <message>
        <source>How many rows an update is made of.</source>
        <translation>갱신 한 번에 쓰는 행의 수입니다.</translation>
    </message>
    <message>
        <source>An update takes</source>
        <translation>갱신에 쓰는 행</translation>
    </message>
    <message>
        <source>&amp;Draw other rows</source>
        <translation>다른 행 뽑기(&amp;D)</translation>
    </message>
    <message>
        <source>Of one row, ∂E/∂wᵢ is the error times xᵢ. Where all xᵢ are positive, both gradients have the sign of the error: both weights rise, or both fall.</source>
        <translation>행 하나에서 ∂E/∂wᵢ는 오차에 xᵢ를 곱한 값입니다. xᵢ가 모두 양수면 두 기울기의 부호가 오차의 부호와 같아, 두 가중치가 함께 오르거나 함께 내립니다.</translation>
    </message>
    <message>
        <source>tanh x = 2/(1 + e^(−2x)) − 1 is the sigmoid of 2x, twice as high and moved down by 1: the same curve, around 0.</source>
        <translation>tanh x = 2/(1 + e^(−2x)) − 1은 2x의 시그모이드를 두 배로 늘려 1만큼 내린 것입니다. 같은 곡선이 0 둘레에 있습니다.</translation>
    </message>
    <message>
        <source>Picture of the maps…</source>
        <translation>지도 그림…</translation>
    </message>
    <message>
        <source>Rows an update</source>
        <translation>갱신에 쓰는 행</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Number of updates</source>
        <translation>갱신 횟수</translation>
    </message>
    <message>
        <source>Move the goal</source>
        <translation>목표 옮기기</translation>
    </message>
    <message>
        <source>Move the start</source>
        <translation>시작 옮기기</translation>
    </message>
    <message>
        <source>Draw other rows</source>
        <translation>다른 행 뽑기</translation>
    </message>
</context>
<context>
    <name>data</name>
    <message>
        <source>top</source>
        <translation>위</translation>
    </message>
    <message>
        <source>left</source>
        <translation>왼쪽</translation>
    </message>
    <message>
        <source>right</source>
        <translation>오른쪽</translation>
    </message>
    <message>
        <source>upper moon</source>
        <translation>위쪽 초승달</translation>
    </message>
    <message>
        <source>lower moon</source>
        <translation>아래쪽 초승달</translation>
    </message>
    <message>
        <source>outer ring</source>
        <translation>바깥 고리</translation>
    </message>
    <message>
        <source>inner ring</source>
        <translation>안쪽 고리</translation>
    </message>
    <message>
        <source>first arm</source>
        <translation>첫째 가닥</translation>
    </message>
    <message>
        <source>second arm</source>
        <translation>둘째 가닥</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>안쪽</translation>
    </message>
    <message>
        <source>sepal length (cm)</source>
        <translation>꽃받침 길이(cm)</translation>
    </message>
    <message>
        <source>sepal width (cm)</source>
        <translation>꽃받침 너비(cm)</translation>
    </message>
    <message>
        <source>petal length (cm)</source>
        <translation>꽃잎 길이(cm)</translation>
    </message>
    <message>
        <source>petal width (cm)</source>
        <translation>꽃잎 너비(cm)</translation>
    </message>
    <message>
        <source>setosa</source>
        <translation>세토사</translation>
    </message>
    <message>
        <source>versicolor</source>
        <translation>버시컬러</translation>
    </message>
    <message>
        <source>virginica</source>
        <translation>버지니카</translation>
    </message>
    <message>
        <source>alcohol</source>
        <translation>알코올</translation>
    </message>
    <message>
        <source>malic acid</source>
        <translation>말산</translation>
    </message>
    <message>
        <source>ash</source>
        <translation>회분</translation>
    </message>
    <message>
        <source>alcalinity of ash</source>
        <translation>회분의 알칼리도</translation>
    </message>
    <message>
        <source>magnesium</source>
        <translation>마그네슘</translation>
    </message>
    <message>
        <source>total phenols</source>
        <translation>총 페놀</translation>
    </message>
    <message>
        <source>flavanoids</source>
        <translation>플라보노이드</translation>
    </message>
    <message>
        <source>nonflavanoid phenols</source>
        <translation>비플라보노이드 페놀</translation>
    </message>
    <message>
        <source>proanthocyanins</source>
        <translation>프로안토시아닌</translation>
    </message>
    <message>
        <source>color intensity</source>
        <translation>색의 강도</translation>
    </message>
    <message>
        <source>hue</source>
        <translation>색조</translation>
    </message>
    <message>
        <source>OD280/OD315</source>
        <translation>OD280/OD315</translation>
    </message>
    <message>
        <source>proline</source>
        <translation>프롤린</translation>
    </message>
    <message>
        <source>grower {number}</source>
        <translation>생산자 {number}</translation>
    </message>
    <message>
        <source>mean {measure}</source>
        <translation>평균 {measure}</translation>
    </message>
    <message>
        <source>radius</source>
        <translation>반지름</translation>
    </message>
    <message>
        <source>texture</source>
        <translation>질감</translation>
    </message>
    <message>
        <source>perimeter</source>
        <translation>둘레</translation>
    </message>
    <message>
        <source>area</source>
        <translation>넓이</translation>
    </message>
    <message>
        <source>smoothness</source>
        <translation>매끄러움</translation>
    </message>
    <message>
        <source>compactness</source>
        <translation>조밀도</translation>
    </message>
    <message>
        <source>concavity</source>
        <translation>오목함</translation>
    </message>
    <message>
        <source>concave points</source>
        <translation>오목점 수</translation>
    </message>
    <message>
        <source>symmetry</source>
        <translation>대칭성</translation>
    </message>
    <message>
        <source>fractal dimension</source>
        <translation>프랙털 차원</translation>
    </message>
    <message>
        <source>error of {measure}</source>
        <translation>{measure}의 오차</translation>
    </message>
    <message>
        <source>worst {measure}</source>
        <translation>최악 {measure}</translation>
    </message>
    <message>
        <source>malignant</source>
        <translation>악성</translation>
    </message>
    <message>
        <source>benign</source>
        <translation>양성</translation>
    </message>
    <message>
        <source>income</source>
        <translation>소득</translation>
    </message>
    <message>
        <source>house age</source>
        <translation>건물 나이</translation>
    </message>
    <message>
        <source>rooms</source>
        <translation>방 수</translation>
    </message>
    <message>
        <source>bedrooms</source>
        <translation>침실 수</translation>
    </message>
    <message>
        <source>population</source>
        <translation>인구</translation>
    </message>
    <message>
        <source>occupancy</source>
        <translation>가구원 수</translation>
    </message>
    <message>
        <source>latitude</source>
        <translation>위도</translation>
    </message>
    <message>
        <source>longitude</source>
        <translation>경도</translation>
    </message>
    <message>
        <source>price</source>
        <translation>집값</translation>
    </message>
    <message>
        <source>age</source>
        <translation>나이</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>성별</translation>
    </message>
    <message>
        <source>bmi</source>
        <translation>체질량지수</translation>
    </message>
    <message>
        <source>blood pressure</source>
        <translation>혈압</translation>
    </message>
    <message>
        <source>tc</source>
        <translation>총콜레스테롤</translation>
    </message>
    <message>
        <source>ldl</source>
        <translation>LDL</translation>
    </message>
    <message>
        <source>hdl</source>
        <translation>HDL</translation>
    </message>
    <message>
        <source>tch</source>
        <translation>총콜레스테롤/HDL</translation>
    </message>
    <message>
        <source>ltg</source>
        <translation>로그 중성지방</translation>
    </message>
    <message>
        <source>glucose</source>
        <translation>혈당</translation>
    </message>
    <message>
        <source>progression</source>
        <translation>진행 정도</translation>
    </message>
    <message>
        <source>pixel {row},{column}</source>
        <translation>픽셀 {row},{column}</translation>
    </message>
</context>
<context>
    <name>durations</name>
    <message>
        <source>{0} years</source>
        <translation>{0}년</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>{0}일</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0}시간</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0}분</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0}초</translation>
    </message>
    <message>
        <source>{0} ms</source>
        <translation>{0}ms</translation>
    </message>
    <message>
        <source>{0} µs</source>
        <translation>{0}µs</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>Outputs</source>
        <translation>출력 범위</translation>
    </message>
    <message>
        <source>Works on</source>
        <translation>적용 단위</translation>
    </message>
    <message>
        <source>Kinks</source>
        <translation>꺾이는 점</translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation>경사하강법</translation>
    </message>
    <message>
        <source>each node by itself</source>
        <translation>노드마다 따로</translation>
    </message>
    <message>
        <source>all nodes of the layer together</source>
        <translation>층의 모든 노드를 함께</translation>
    </message>
    <message>
        <source>can train the weights in front of it</source>
        <translation>앞의 가중치를 학습할 수 있음</translation>
    </message>
    <message>
        <source>cannot train the weights in front of it</source>
        <translation>앞의 가중치를 학습할 수 없음</translation>
    </message>
    <message>
        <source>{name}, as the {field} of a layer.</source>
        <translation>{name}: 층의 {field}에 적습니다.</translation>
    </message>
    <message>
        <source>All activations</source>
        <translation>모든 활성화 함수</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>예·아니요</translation>
    </message>
    <message>
        <source>one class of several</source>
        <translation>여러 클래스 가운데 하나</translation>
    </message>
    <message>
        <source>several labels at once</source>
        <translation>레이블 여러 개</translation>
    </message>
    <message>
        <source>numbers (regression)</source>
        <translation>수(회귀)</translation>
    </message>
    <message>
        <source>To be learnt</source>
        <translation>배울 것</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>{high} × {wide} pixels</source>
        <translation>{high} × {wide}픽셀</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Usual output and loss</source>
        <translation>흔히 쓰는 출력과 손실</translation>
    </message>
    <message>
        <source>drawn at random</source>
        <translation>무작위로 뽑음</translation>
    </message>
    <message>
        <source>To predict</source>
        <translation>예측할 것</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>레이블</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>{count}: {names}</source>
        <translation>{count}가지({names})</translation>
    </message>
    <message>
        <source>{name}, as the {field} of a scenario.</source>
        <translation>{name}: 시나리오의 {field}에 적습니다.</translation>
    </message>
    <message>
        <source>All data sets</source>
        <translation>모든 데이터 세트</translation>
    </message>
    <message>
        <source>Keras, PyTorch and scikit-learn do not have it.</source>
        <translation>Keras, PyTorch, scikit-learn에는 없습니다.</translation>
    </message>
    <message>
        <source>The set-up panel</source>
        <translation>설정 패널</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>In files</source>
        <translation>파일에서</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>기본값</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>범위</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>하는 일</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>바탕</translation>
    </message>
    <message>
        <source>Led to</source>
        <translation>이어진 것</translation>
    </message>
    <message>
        <source>Not for</source>
        <translation>맞지 않는 곳</translation>
    </message>
    <message>
        <source>{0} et al.</source>
        <translation>{0} 외</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low}에서 {high}까지</translation>
    </message>
    <message>
        <source>Minima</source>
        <translation>최저점</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>출발점</translation>
    </message>
    <message>
        <source>{variable} from {low} to {high}</source>
        <translation>{variable} {low}에서 {high}까지</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>그리는 범위</translation>
    </message>
    <message>
        <source>All functions, and how to type one of your own</source>
        <translation>모든 함수와 직접 쓰는 방법</translation>
    </message>
    <message>
        <source>The optimizer arena</source>
        <translation>옵티마이저 경주장</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>수식</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>In one line</source>
        <translation>한 줄 설명</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>시드를 바꾸면</translation>
    </message>
    <message>
        <source>Biases</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>start at 0</source>
        <translation>0에서 출발</translation>
    </message>
    <message>
        <source>the normal distribution</source>
        <translation>정규분포</translation>
    </message>
    <message>
        <source>Normal(mean, variance)</source>
        <translation>Normal(평균, 분산)</translation>
    </message>
    <message>
        <source>the even distribution between −a and a</source>
        <translation>−a에서 a까지의 균등분포</translation>
    </message>
    <message>
        <source>Uniform(±a)</source>
        <translation>Uniform(±a)</translation>
    </message>
    <message>
        <source>gives other weights</source>
        <translation>가중치가 달라짐</translation>
    </message>
    <message>
        <source>gives the same weights</source>
        <translation>가중치가 그대로임</translation>
    </message>
    <message>
        <source>All initializers</source>
        <translation>모든 초기화 방법</translation>
    </message>
    <message>
        <source>First weights</source>
        <translation>초기 가중치</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>노드 수</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>any</source>
        <translation>무엇이든</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>you choose how many</source>
        <translation>직접 정합니다</translation>
    </message>
    <message>
        <source>as many as the layer before has</source>
        <translation>앞 층과 같음</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>모든 층</translation>
    </message>
    <message>
        <source>A node</source>
        <translation>노드 하나</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>목푯값</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>모든 수</translation>
    </message>
    <message>
        <source>Goes with</source>
        <translation>짝</translation>
    </message>
    <message>
        <source>Mean over</source>
        <translation>평균하는 것</translation>
    </message>
    <message>
        <source>Only with it</source>
        <translation>짝이 필요한 까닭</translation>
    </message>
    <message>
        <source>Scaled targets</source>
        <translation>스케일링한 목푯값</translation>
    </message>
    <message>
        <source>rows and outputs</source>
        <translation>행과 출력</translation>
    </message>
    <message>
        <source>rows; the outputs of a row are added up</source>
        <translation>행(행의 출력은 더함)</translation>
    </message>
    <message>
        <source>{activation}; then δ is a − y, before the mean is taken</source>
        <translation>{activation}. 평균하기 전의 δ가 a − y입니다.</translation>
    </message>
    <message>
        <source>{name}, as the {field} of a scenario or a network.</source>
        <translation>{name}: 시나리오나 신경망의 {field}에 적습니다.</translation>
    </message>
    <message>
        <source>All losses</source>
        <translation>모든 손실 함수</translation>
    </message>
    <message>
        <source>Of one row</source>
        <translation>행 하나의 손실</translation>
    </message>
    <message>
        <source>m / (1 − β₁ᵗ) at update t: m starts at 0 and is too small at first, and this makes up for it</source>
        <translation>t번째 갱신에서 m / (1 − β₁ᵗ). m이 0에서 출발해 처음에는 너무 작으므로 보정한 값입니다.</translation>
    </message>
    <message>
        <source>v / (1 − β₂ᵗ) at update t: v starts at 0 and is too small at first, and this makes up for it</source>
        <translation>t번째 갱신에서 v / (1 − β₂ᵗ). v가 0에서 출발해 처음에는 너무 작으므로 보정한 값입니다.</translation>
    </message>
    <message>
        <source>β₁ (1 − ½ · 0.96^(t ψ)), the momentum of update t</source>
        <translation>t번째 갱신의 모멘텀 β₁ (1 − ½ · 0.96^(t ψ))</translation>
    </message>
    <message>
        <source>the product of μ₁ to μₜ</source>
        <translation>μ₁부터 μₜ까지의 곱</translation>
    </message>
    <message>
        <source>Remembers</source>
        <translation>기억하는 것</translation>
    </message>
    <message>
        <source>Improves</source>
        <translation>개선하는 것</translation>
    </message>
    <message>
        <source>First move</source>
        <translation>첫 이동</translation>
    </message>
    <message>
        <source>Mini-batches</source>
        <translation>미니배치</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>{names}: a number each for every parameter</source>
        <translation>{names}: 매개변수마다 수 하나씩</translation>
    </message>
    <message>
        <source>the direction</source>
        <translation>방향</translation>
    </message>
    <message>
        <source>the size of the step</source>
        <translation>보폭</translation>
    </message>
    <message>
        <source>direction and size of the step</source>
        <translation>방향과 보폭</translation>
    </message>
    <message>
        <source>All optimizers</source>
        <translation>모든 옵티마이저</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>갱신</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>한눈에 보기</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>다른 라이브러리</translation>
    </message>
    <message>
        <source>In files and commands</source>
        <translation>파일과 명령</translation>
    </message>
    <message>
        <source>Published in</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>See also</source>
        <translation>함께 보기</translation>
    </message>
    <message>
        <source>In the glossary: {term}</source>
        <translation>용어집: {term}</translation>
    </message>
    <message>
        <source>the learning rate in force</source>
        <translation>지금 쓰이는 학습률</translation>
    </message>
    <message>
        <source>the learning rate that is set</source>
        <translation>설정한 학습률</translation>
    </message>
    <message>
        <source>the number of epochs completed</source>
        <translation>끝난 에포크의 수</translation>
    </message>
    <message>
        <source>over w epochs η is also multiplied by (n + 1) / (w + 1)</source>
        <translation>w에포크에 걸쳐 η에 (n + 1) / (w + 1)도 곱함</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>웜업</translation>
    </message>
    <message>
        <source>All schedules</source>
        <translation>모든 학습률 스케줄</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>스키마</translation>
    </message>
    <message>
        <source>workshop</source>
        <translation>워크숍</translation>
    </message>
    <message>
        <source>what it is about</source>
        <translation>무엇에 관한 것인지</translation>
    </message>
    <message>
        <source>its fields</source>
        <translation>필드</translation>
    </message>
    <message>
        <source>binary</source>
        <translation>이진 분류</translation>
    </message>
    <message>
        <source>multiclass</source>
        <translation>다중 클래스</translation>
    </message>
    <message>
        <source>multilabel</source>
        <translation>다중 레이블</translation>
    </message>
    <message>
        <source>regression</source>
        <translation>회귀</translation>
    </message>
    <message>
        <source>source</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>task</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>행</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>what</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>무작위로 뽑음</translation>
    </message>
    <message>
        <source>drawn, noise {noise}</source>
        <translation>무작위로 뽑음, 잡음 {noise}</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>settings with defaults</source>
        <translation>설정과 기본값</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>스케줄</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>f(z)</source>
        <translation>f(z)</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>type</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>what it computes of x</source>
        <translation>x에서 계산하는 것</translation>
    </message>
    <message>
        <source>{name}, {range}, by default {default}</source>
        <translation>{name}, {range}, 기본값 {default}</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>워크숍</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>프리셋</translation>
    </message>
    <message>
        <source>What there is to be seen or done</source>
        <translation>볼 것과 해 볼 것</translation>
    </message>
    <message>
        <source>part</source>
        <translation>부분</translation>
    </message>
    <message>
        <source>must have</source>
        <translation>있어야 하는 필드</translation>
    </message>
    <message>
        <source>may have</source>
        <translation>있을 수 있는 필드</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>{before} {behind}</source>
        <translation>{before} {behind}</translation>
    </message>
    <message>
        <source>{before}, {behind}</source>
        <translation>{before}, {behind}</translation>
    </message>
</context>
<context>
    <name>numbers</name>
    <message>
        <source>not a number</source>
        <translation>수가 아님</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}%</translation>
    </message>
</context>
<context>
    <name>open_file</name>
    <message>
        <source>{name} is neither a file nor a preset; presets are {names}</source>
        <translation>{name}은(는) 파일도 프리셋도 아닙니다. 프리셋: {names}</translation>
    </message>
</context>
<context>
    <name>picture_files</name>
    <message>
        <source>the picture could not be made as {kind}</source>
        <translation>그림을 {kind}(으)로 만들 수 없습니다</translation>
    </message>
</context>
<context>
    <name>ranges</name>
    <message>
        <source>≥ {bound}</source>
        <translation>{bound} 이상</translation>
    </message>
    <message>
        <source>≤ {bound}</source>
        <translation>{bound} 이하</translation>
    </message>
</context>
<context>
    <name>signs</name>
    <message>
        <source>An addition hands its upstream gradient on to both inputs as it is.</source>
        <translation>덧셈은 상류에서 온 기울기를 두 입력에 그대로 넘깁니다.</translation>
    </message>
    <message>
        <source>A subtraction hands its upstream gradient on as it is, to its second input with the other sign.</source>
        <translation>뺄셈은 상류에서 온 기울기를 첫째 입력에는 그대로, 둘째 입력에는 부호를 바꾸어 넘깁니다.</translation>
    </message>
    <message>
        <source>A multiplication swaps its inputs: each receives upstream × the other&apos;s value.</source>
        <translation>곱셈은 두 입력을 서로 바꿉니다. 입력마다 상류에서 온 기울기 × 다른 입력의 값을 받습니다.</translation>
    </message>
    <message>
        <source>A division by b hands upstream / b on to what is divided: the larger b, the less.</source>
        <translation>b로 나누기는 나누어지는 쪽에 상류에서 온 기울기를 b로 나누어 넘깁니다. b가 클수록 적게 넘깁니다.</translation>
    </message>
    <message>
        <source>A power uⁿ multiplies its upstream gradient by n uⁿ⁻¹.</source>
        <translation>거듭제곱 uⁿ은 상류에서 온 기울기에 n uⁿ⁻¹을 곱합니다.</translation>
    </message>
    <message>
        <source>A minus sign hands the gradient on with the other sign.</source>
        <translation>음의 부호는 기울기의 부호를 바꾸어 넘깁니다.</translation>
    </message>
    <message>
        <source>eᵘ multiplies its upstream gradient by its own value.</source>
        <translation>eᵘ은 상류에서 온 기울기에 자기 값을 곱합니다.</translation>
    </message>
    <message>
        <source>ln u multiplies its upstream gradient by 1 / u.</source>
        <translation>ln u는 상류에서 온 기울기에 1 / u를 곱합니다.</translation>
    </message>
    <message>
        <source>A sigmoid multiplies its upstream gradient by y (1 − y), at most 0.25.</source>
        <translation>시그모이드는 상류에서 온 기울기에 y (1 − y)를 곱합니다. 이 값은 커야 0.25입니다.</translation>
    </message>
    <message>
        <source>tanh multiplies its upstream gradient by 1 − y².</source>
        <translation>tanh는 상류에서 온 기울기에 1 − y²을 곱합니다.</translation>
    </message>
    <message>
        <source>ReLU hands its upstream gradient on where its input is above 0, else nothing.</source>
        <translation>ReLU는 입력이 0보다 크면 상류에서 온 기울기를 그대로 넘기고, 아니면 아무것도 넘기지 않습니다.</translation>
    </message>
    <message>
        <source>A maximum hands all on to the larger input, nothing to the other.</source>
        <translation>최댓값은 큰 입력에 모두 넘기고, 다른 입력에는 아무것도 넘기지 않습니다.</translation>
    </message>
    <message>
        <source>A minimum hands all on to the smaller input, nothing to the other.</source>
        <translation>최솟값은 작은 입력에 모두 넘기고, 다른 입력에는 아무것도 넘기지 않습니다.</translation>
    </message>
    <message>
        <source>Addition</source>
        <translation>덧셈</translation>
    </message>
    <message>
        <source>Subtraction</source>
        <translation>뺄셈</translation>
    </message>
    <message>
        <source>Multiplication</source>
        <translation>곱셈</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>나눗셈</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>거듭제곱</translation>
    </message>
    <message>
        <source>Exponential eᵘ</source>
        <translation>지수함수 eᵘ</translation>
    </message>
    <message>
        <source>Natural logarithm</source>
        <translation>자연로그</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>시그모이드</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Maximum of two</source>
        <translation>둘 중 최댓값</translation>
    </message>
</context>
<context>
    <name>simulator</name>
    <message>
        <source>weighted sum z</source>
        <translation>가중합 z</translation>
    </message>
    <message>
        <source>activation a</source>
        <translation>활성값 a</translation>
    </message>
    <message>
        <source>normalised value z</source>
        <translation>정규화한 값 z</translation>
    </message>
    <message>
        <source>output a = γ z + β</source>
        <translation>출력 a = γ z + β</translation>
    </message>
    <message>
        <source>mean μ</source>
        <translation>평균 μ</translation>
    </message>
    <message>
        <source>spread σ</source>
        <translation>표준편차 σ</translation>
    </message>
    <message>
        <source>pieces a node</source>
        <translation>노드당 조각 수</translation>
    </message>
    <message>
        <source>sum z, piece {number}</source>
        <translation>가중합 z, 조각 {number}</translation>
    </message>
    <message>
        <source>{name} (largest)</source>
        <translation>{name}(가장 큼)</translation>
    </message>
    <message>
        <source>step</source>
        <translation>계단 함수</translation>
    </message>
    <message>
        <source>All or nothing: the node fires when its weighted sum is above zero. Its derivative is zero, so gradient descent cannot train it.</source>
        <translation>가중합이 0보다 크면 노드가 활성화되어 1을, 아니면 0을 내보냅니다. 미분값이 0이어서 경사하강법으로는 학습할 수 없습니다.</translation>
    </message>
    <message>
        <source>Its jump at 0 turns the sum into a decision, as in the perceptron: with weights 0.5 and 0.5 and a bias of −0.7 it computes AND. Everywhere else it is flat, so a small change of a weight changes nothing and no gradient tells it where to go. It is trained by the perceptron rule, which needs no derivative and reaches one layer only; in hidden layers weights are set by hand, or a sigmoid takes its place.</source>
        <translation>0에서 튀어 올라 가중합을 판정으로 바꿉니다. 퍼셉트론이 이렇게 합니다. 가중치가 0.5와 0.5, 편향이 −0.7이면 AND가 됩니다. 나머지는 모두 평평해서 가중치를 조금 바꾸어도 아무것도 바뀌지 않고, 어디로 가야 하는지 알려 줄 기울기도 없습니다. 그래서 미분값이 필요 없는 퍼셉트론 학습 규칙으로 학습하는데, 이 규칙은 층 하나에만 닿습니다. 은닉층에서는 가중치를 손으로 정하거나 시그모이드를 대신 씁니다.</translation>
    </message>
    <message>
        <source>PyTorch asks for the value at 0; here it is 0.</source>
        <translation>PyTorch에서는 0에서의 값을 정해 주어야 합니다. 여기서는 0입니다.</translation>
    </message>
    <message>
        <source>1 if z &gt; 0 else 0</source>
        <translation>1 (z &gt; 0), 0 (z ≤ 0)</translation>
    </message>
    <message>
        <source>1 if z &gt; 0 else 0, so 0 at 0 itself</source>
        <translation>1 (z &gt; 0), 0 (z ≤ 0). 곧 z = 0에서도 0</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>항등 함수</translation>
    </message>
    <message>
        <source>Passes the weighted sum on unchanged; the usual output for regression.</source>
        <translation>가중합을 그대로 내보냅니다. 회귀의 출력층에 흔히 씁니다.</translation>
    </message>
    <message>
        <source>Signals and deltas pass as they are: the derivative is 1 everywhere. In the output layer of a regression that is what is wanted, since a price or a temperature has no bounds. In a hidden layer it is a mistake: two identity layers are one matrix, so that ten of them can still draw only a straight line.</source>
        <translation>신호도 델타도 그대로 지나가며, 미분값이 어디에서나 1입니다. 가격이나 온도에는 정해진 범위가 없으므로 회귀의 출력층에는 이것이 알맞습니다. 은닉층에 쓰면 잘못입니다. 항등 함수 층은 둘을 쌓아도 행렬 하나와 같아서, 열 층을 쌓아도 직선밖에 긋지 못합니다.</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>시그모이드</translation>
    </message>
    <message>
        <source>Squeezes any sum into 0..1, so that it reads as a probability. Its slope is at most 0.25, which makes deltas shrink from layer to layer.</source>
        <translation>어떤 가중합이든 0~1 범위로 압축하므로 확률로 읽을 수 있습니다. 미분값이 최대 0.25여서 델타가 층을 지날 때마다 작아집니다.</translation>
    </message>
    <message>
        <source>hard sigmoid</source>
        <translation>하드 시그모이드</translation>
    </message>
    <message>
        <source>A sigmoid of three straight lines, quick to compute; beyond ±3 it is flat and no delta gets through.</source>
        <translation>직선 세 개로 이루어진 시그모이드로, 빠르게 계산할 수 있습니다. ±3을 벗어나면 평평해서 델타가 지나가지 못합니다.</translation>
    </message>
    <message>
        <source>It needs no exponential: a slope of 1/6 between −3 and 3, and flat ends. Small devices use it as a gate that can be quite shut. In training its flat ends are a trap: a node whose sum lies beyond ±3 in every row gets no gradient at all, where a sigmoid would still get a little.</source>
        <translation>지수를 계산하지 않습니다. −3과 3 사이에서는 기울기가 1/6인 직선이고, 양 끝은 평평합니다. 작은 기기에서 신호를 완전히 막을 수 있는 게이트로 씁니다. 학습할 때는 평평한 양 끝이 함정입니다. 모든 행에서 가중합이 ±3을 벗어난 노드에는 기울기가 전혀 오지 않습니다. 시그모이드라면 조금은 옵니다.</translation>
    </message>
    <message>
        <source>Before version 3 Keras had z/5 + ½; BinaryConnect has z/2 + ½.</source>
        <translation>Keras는 버전 3 전까지 z/5 + ½이었고, BinaryConnect는 z/2 + ½입니다.</translation>
    </message>
    <message>
        <source>z/6 + ½, cut to 0..1</source>
        <translation>min(max(z/6 + ½, 0), 1)</translation>
    </message>
    <message>
        <source>1/6 if −3 &lt; z &lt; 3 else 0</source>
        <translation>1/6 (−3 &lt; z &lt; 3), 0 (z ≤ −3, z ≥ 3)</translation>
    </message>
    <message>
        <source>z/6 + ½, but 0 where that is below 0 and 1 where it is above 1</source>
        <translation>z/6 + ½. 단 이 값이 0보다 작으면 0, 1보다 크면 1</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>Squeezes any sum into −1..1; its outputs are centred on zero.</source>
        <translation>어떤 가중합이든 −1~1 범위로 압축합니다. 출력의 중심이 0입니다.</translation>
    </message>
    <message>
        <source>It is a sigmoid stretched to −1..1: tanh z = 2 σ(2z) − 1. Its derivative 1 − a² is 1 at 0, four times the sigmoid&apos;s, and its outputs lie around zero, so that it learns faster in hidden layers. Choose it for small networks of one or two hidden layers with Xavier&apos;s first weights. Sums beyond ±3 saturate it: there the derivative is below 0.01, which is why inputs are scaled.</source>
        <translation>시그모이드를 −1~1로 늘인 함수로, tanh z = 2 σ(2z) − 1입니다. 미분값 1 − a²은 0에서 1로 시그모이드의 네 배이고, 출력이 0을 중심으로 퍼져 은닉층에서 더 빨리 배웁니다. 은닉층이 한두 개인 작은 신경망에 Xavier 초기 가중치와 함께 쓰기 좋습니다. 가중합이 ±3을 벗어나면 포화되어 미분값이 0.01보다 작아집니다. 입력을 스케일링하는 까닭이 이것입니다.</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Lets positive sums through and cuts negative ones to zero; deltas pass unchanged wherever the node is active.</source>
        <translation>양수인 가중합은 그대로 내보내고 음수는 0으로 자릅니다. 노드가 켜져 있으면 델타가 줄지 않고 지나갑니다.</translation>
    </message>
    <message>
        <source>Where the sum is positive the derivative is exactly 1, so that deltas cross any number of layers without shrinking; with sums around zero about half of the nodes are silent. It is cheap and the usual choice for deep networks, with He&apos;s first weights. A node whose sum is negative in every row is dead: it gets no gradient and stays so. Many dead nodes mean that the learning rate is too large; lower it, or take leaky ReLU.</source>
        <translation>가중합이 양수면 미분값이 정확히 1이라, 델타가 층을 아무리 지나도 줄지 않습니다. 가중합이 0을 중심으로 퍼져 있으면 노드의 절반쯤은 0을 내보냅니다. 계산이 간단하고, 깊은 신경망에서는 He 초기 가중치와 함께 흔히 씁니다. 모든 행에서 가중합이 음수인 노드는 죽은 노드입니다. 기울기가 오지 않아 다시 살아나지 못합니다. 죽은 노드가 많으면 학습률이 너무 큰 것이니 낮추거나 Leaky ReLU를 씁니다.</translation>
    </message>
    <message>
        <source>leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>Like ReLU, but negative sums leak through a little: a node never goes silent for good.</source>
        <translation>ReLU와 같지만 음수인 가중합도 조금은 내보냅니다. 그래서 노드가 완전히 죽는 일이 없습니다.</translation>
    </message>
    <message>
        <source>Negative sums leak through with a slope of 0.01, so that a node that is silent in every row still gets a hundredth of the gradient and can come back. Choose it where ReLU leaves many dead nodes; a slope of 0.1 brings them back sooner. With a slope near 1 it is almost the identity, and the layer loses its bend.</source>
        <translation>음수인 가중합도 0.01의 기울기로 내보내므로, 모든 행에서 음수인 노드에도 기울기의 100분의 1이 전해져 다시 살아날 수 있습니다. ReLU에서 죽은 노드가 많이 나올 때 씁니다. 음수 쪽 기울기를 0.1로 하면 더 빨리 살아납니다. 1에 가깝게 하면 항등 함수와 거의 같아져 층이 휘지 않습니다.</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>음수 쪽 기울기</translation>
    </message>
    <message>
        <source>How much of a negative sum leaks through; with 0 it is ReLU.</source>
        <translation>음수인 가중합을 내보내는 비율입니다. 0이면 ReLU와 같습니다.</translation>
    </message>
    <message>
        <source>1 if z &gt; 0 else 0.01</source>
        <translation>1 (z &gt; 0), 0.01 (z ≤ 0)</translation>
    </message>
    <message>
        <source>ELU</source>
        <translation>ELU</translation>
    </message>
    <message>
        <source>Like ReLU for positive sums; negative ones bend smoothly towards −1, which keeps the outputs&apos; mean near zero.</source>
        <translation>가중합이 양수면 ReLU와 같습니다. 음수면 −1을 향해 매끄럽게 휘어, 출력의 평균이 0 가까이에 머뭅니다.</translation>
    </message>
    <message>
        <source>Negative outputs pull the mean of a layer towards zero, as with tanh, while positive sums pass with a derivative of 1, as with ReLU. Far below zero it saturates at −α, so that a node still can fall silent, but slowly: at z = −2 its derivative is 0.14. It costs an exponential for each negative sum. An α other than 1 puts a kink at 0.</source>
        <translation>tanh처럼 음수 출력이 층의 평균을 0 쪽으로 당기고, ReLU처럼 양수인 가중합은 미분값 1로 지나갑니다. 0보다 한참 작으면 −α에서 포화되므로 노드가 멎을 수는 있지만 서서히 그렇게 됩니다. z = −2에서도 미분값이 0.14입니다. 음수인 가중합마다 지수를 계산해야 합니다. α가 1이 아니면 0에 꺾이는 점이 생깁니다.</translation>
    </message>
    <message>
        <source>Alpha α</source>
        <translation>알파 α</translation>
    </message>
    <message>
        <source>Where large negative sums end: the output never falls below −α.</source>
        <translation>가중합이 음수 쪽으로 멀어질 때 출력이 다가가는 값을 정합니다. 출력은 −α보다 작아지지 않습니다.</translation>
    </message>
    <message>
        <source>z if z &gt; 0 else exp(z) − 1</source>
        <translation>z (z &gt; 0), exp(z) − 1 (z ≤ 0)</translation>
    </message>
    <message>
        <source>1 if z &gt; 0 else a + 1</source>
        <translation>1 (z &gt; 0), a + 1 (z ≤ 0)</translation>
    </message>
    <message>
        <source>z if z &gt; 0 else alpha (exp(z) − 1)</source>
        <translation>z (z &gt; 0), alpha (exp(z) − 1) (z ≤ 0)</translation>
    </message>
    <message>
        <source>SELU</source>
        <translation>SELU</translation>
    </message>
    <message>
        <source>A scaled ELU whose outputs settle at mean 0 and spread 1 from layer to layer; it wants LeCun&apos;s first weights.</source>
        <translation>층을 거칠수록 출력이 평균 0, 표준편차 1에 자리 잡도록 크기를 조정한 ELU입니다. 초기 가중치는 LeCun 방법이 알맞습니다.</translation>
    </message>
    <message>
        <source>Its two numbers, 1.0507 and 1.6733, are chosen so that outputs of mean 0 and spread 1 stay so in the next layer: a deep network keeps its signals without normalisation. That holds for scaled inputs, LeCun&apos;s first weights and layers of SELU all through. With other first weights, or with ordinary dropout, the balance is lost and ELU does as well.</source>
        <translation>두 수 1.0507과 1.6733은 평균 0, 표준편차 1인 출력이 다음 층에서도 그대로이도록 정한 값입니다. 그래서 깊은 신경망에서도 정규화 없이 신호가 유지됩니다. 입력을 스케일링하고, LeCun 초기 가중치를 쓰고, 모든 층에 SELU를 쓸 때 그렇습니다. 초기 가중치가 다르거나 보통의 드롭아웃을 쓰면 균형이 깨져 ELU와 다를 것이 없습니다.</translation>
    </message>
    <message>
        <source>1.0507 z if z &gt; 0 else 1.7581 (exp(z) − 1)</source>
        <translation>1.0507 z (z &gt; 0), 1.7581 (exp(z) − 1) (z ≤ 0)</translation>
    </message>
    <message>
        <source>1.0507 if z &gt; 0 else a + 1.7581</source>
        <translation>1.0507 (z &gt; 0), a + 1.7581 (z ≤ 0)</translation>
    </message>
    <message>
        <source>λ z if z &gt; 0 else λ α (exp(z) − 1), with λ = 1.0507009873554805 and α = 1.6732632423543772</source>
        <translation>λ z (z &gt; 0), λ α (exp(z) − 1) (z ≤ 0), λ = 1.0507009873554805, α = 1.6732632423543772</translation>
    </message>
    <message>
        <source>swish</source>
        <translation>Swish</translation>
    </message>
    <message>
        <source>The sum times its own sigmoid: a smooth ReLU that dips a little below zero.</source>
        <translation>가중합에 그 시그모이드 값을 곱합니다. 0 아래로 조금 내려가는 매끄러운 ReLU입니다.</translation>
    </message>
    <message>
        <source>Far to the right it is the identity, far to the left it is 0, and in between it is smooth: it dips to −0.28 at z = −1.28 and rises again. Small negative sums thus still get a gradient, and no node dies at a kink. In deep networks it is often a little better than ReLU, and costs more; in a network of one hidden layer you will hardly see a difference.</source>
        <translation>오른쪽으로 멀리 가면 항등 함수, 왼쪽으로 멀리 가면 0이고 그 사이는 매끄럽습니다. z = −1.28에서 −0.28까지 내려갔다가 다시 올라옵니다. 그래서 조금 음수인 가중합에도 기울기가 전해지고, 꺾이는 점이 없어 노드가 죽지 않습니다. 깊은 신경망에서는 흔히 ReLU보다 조금 낫지만 계산이 더 듭니다. 은닉층이 하나인 신경망에서는 차이를 보기 어렵습니다.</translation>
    </message>
    <message>
        <source>z / (1 + exp(−z)), also known as SiLU</source>
        <translation>z / (1 + exp(−z)). SiLU라고도 함</translation>
    </message>
    <message>
        <source>Mish</source>
        <translation>Mish</translation>
    </message>
    <message>
        <source>The sum times the tanh of its own softplus: like swish, but a little steeper.</source>
        <translation>가중합에 소프트플러스와 tanh를 차례로 적용한 값을 가중합에 곱합니다. Swish와 비슷하지만 조금 더 가파릅니다.</translation>
    </message>
    <message>
        <source>Like swish it passes large sums on, stops very negative ones and dips below zero in between, to −0.31 at z = −1.19; around 0 it is a little steeper. Choose it where swish is an option and compare the two: the difference is small, and each node costs an exponential, a logarithm and a tanh.</source>
        <translation>Swish처럼 큰 가중합은 내보내고 크게 음수인 가중합은 막으며, 그 사이에서는 0 아래로 내려갑니다. z = −1.19에서 −0.31입니다. 0 근처에서 Swish보다 조금 더 가파릅니다. Swish를 쓸 만한 곳에서 둘을 비교해 봅니다. 차이는 작고, 노드마다 지수와 로그와 tanh를 계산해야 합니다.</translation>
    </message>
    <message>
        <source>t + z σ(z) (1 − t²) with t = tanh(ln(1 + exp(z)))</source>
        <translation>t + z σ(z) (1 − t²), t = tanh(ln(1 + exp(z)))</translation>
    </message>
    <message>
        <source>softplus</source>
        <translation>소프트플러스</translation>
    </message>
    <message>
        <source>A rounded ReLU: always above zero, and its slope is the sigmoid.</source>
        <translation>모서리를 둥글린 ReLU입니다. 출력이 항상 0보다 크고, 미분값은 시그모이드와 같습니다.</translation>
    </message>
    <message>
        <source>It is ln 2 ≈ 0.69 at 0, where ReLU is 0, and it never is exactly zero: no node dies, but none is silent either. Its derivative is the sigmoid, so deltas halve at a sum of 0. Choose it for outputs that must be positive, such as a price or a duration; in hidden layers ReLU learns as well and costs less.</source>
        <translation>ReLU가 0인 z = 0에서 ln 2 ≈ 0.69이고, 출력이 정확히 0이 되는 일은 없습니다. 그래서 노드가 죽지 않는 대신 쉬는 노드도 없습니다. 미분값이 시그모이드와 같아서 가중합이 0이면 델타가 절반이 됩니다. 가격이나 걸리는 시간처럼 양수여야 하는 출력에 씁니다. 은닉층에서는 ReLU가 못지않게 배우고 계산도 적습니다.</translation>
    </message>
    <message>
        <source>1 − exp(−a), which is σ(z)</source>
        <translation>1 − exp(−a) = σ(z)</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>Lets a sum through by how far it stands above others of a normal distribution; the smooth ReLU of language models.</source>
        <translation>정규분포에서 가중합보다 작은 값이 나올 확률을 가중합에 곱합니다. 언어 모델에서 쓰는 매끄러운 ReLU입니다.</translation>
    </message>
    <message>
        <source>It multiplies z by the share of a normal distribution that lies below z: 0.16 of a sum of −1, half of a sum near 0, 0.84 of a sum of 1. Like swish it is smooth and dips below zero, to −0.17 at z = −0.75. It is the usual choice in language models. In small networks ReLU is as good and quicker.</source>
        <translation>정규분포에서 z보다 작은 값의 비율을 z에 곱합니다. 가중합이 −1이면 0.16, 0 근처면 절반, 1이면 0.84를 곱합니다. Swish처럼 매끄럽고 0 아래로 내려가 z = −0.75에서 −0.17입니다. 언어 모델에서 흔히 씁니다. 작은 신경망에서는 ReLU가 못지않고 더 빠릅니다.</translation>
    </message>
    <message>
        <source>This is their form with approximate=True and approximate=&apos;tanh&apos;; the other uses the error function.</source>
        <translation>여기의 식은 approximate=True와 approximate=&apos;tanh&apos;일 때의 것입니다. 다른 식은 오차 함수를 씁니다.</translation>
    </message>
    <message>
        <source>½ z (1 + t) with t = tanh(√(2/π) (z + 0.044715 z³))</source>
        <translation>½ z (1 + t), t = tanh(√(2/π) (z + 0.044715 z³))</translation>
    </message>
    <message>
        <source>½ z (1 + tanh(√(2/π) (z + 0.044715 z³))): the form with tanh, not the one with the error function, which differs by up to 0.0005</source>
        <translation>½ z (1 + tanh(√(2/π) (z + 0.044715 z³))). tanh를 쓰는 형태이며, 오차 함수(erf)를 쓰는 형태와는 최대 0.0005 다름</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>소프트맥스</translation>
    </message>
    <message>
        <source>Turns a layer&apos;s sums into probabilities that add up to 1: one class out of many.</source>
        <translation>한 층의 가중합을 합이 1인 확률로 바꿉니다. 여러 클래스 가운데 하나를 고를 때 씁니다.</translation>
    </message>
    <message>
        <source>Every output depends on all sums of the layer: where one rises, the others must fall. Sums of 2, 1 and 0 become 0.67, 0.24 and 0.09; adding the same number to all of them changes nothing, so the largest is subtracted first and no exponential can overflow. Choose it for the output layer with one class out of several, together with categorical cross-entropy: the delta then is simply a − y. A row that can have several labels needs sigmoids, and a single softmax node is always 1.</source>
        <translation>출력마다 층의 모든 가중합에 달려 있어, 하나가 커지면 나머지는 작아져야 합니다. 가중합이 2, 1, 0이면 0.67, 0.24, 0.09가 됩니다. 모두에 같은 수를 더해도 결과가 같으므로, 먼저 가장 큰 값을 빼서 지수가 오버플로를 일으키지 않게 합니다. 여러 클래스 가운데 하나를 고르는 출력층에 범주형 교차 엔트로피와 함께 씁니다. 그러면 델타가 간단히 a − y입니다. 행 하나에 레이블이 여러 개일 수 있으면 시그모이드를 써야 합니다. 노드가 하나뿐인 소프트맥스는 언제나 1입니다.</translation>
    </message>
    <message>
        <source>scikit-learn&apos;s classifiers of several classes end with it by themselves.</source>
        <translation>scikit-learn에서 여러 클래스를 분류하는 모델은 저절로 소프트맥스로 끝납니다.</translation>
    </message>
    <message>
        <source>aᵢ (1 − aᵢ), and −aᵢaₖ across nodes</source>
        <translation>aᵢ (1 − aᵢ), −aᵢaₖ (k ≠ i)</translation>
    </message>
    <message>
        <source>exp(zᵢ) / Σₖ exp(zₖ), over the whole layer</source>
        <translation>exp(zᵢ) / Σₖ exp(zₖ), 층 전체에 걸쳐</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>완전연결</translation>
    </message>
    <message>
        <source>Each node has a weight for every node before it and a bias; an activation makes its output of their sum.</source>
        <translation>노드마다 앞 층의 모든 노드에서 오는 가중치와 편향이 있습니다. 가중합에 활성화 함수를 적용한 값이 출력입니다.</translation>
    </message>
    <message>
        <source>Every node sees every output of the layer before, so that a layer of 8 nodes behind 4 has 8·4 weights and 8 biases: 40 parameters. The sums are one matrix product, x W + b, and the activation bends them; without a bend, several dense layers are no more than one. Give hidden layers a nonlinear activation, and the output layer the one that suits what is to be predicted.</source>
        <translation>모든 노드가 앞 층의 모든 출력을 봅니다. 노드가 4개인 층 뒤에 8개인 층이 있으면 가중치가 8·4개, 편향이 8개로 매개변수가 40개입니다. 가중합은 행렬 곱 x W + b 하나이고, 활성화 함수가 이를 휩니다. 휘지 않으면 완전연결층을 여러 개 쌓아도 하나와 같습니다. 은닉층에는 비선형 활성화 함수를, 출력층에는 예측할 것에 맞는 활성화 함수를 씁니다.</translation>
    </message>
    <message>
        <source>Each node has a weight for every node before it, and a bias.</source>
        <translation>노드마다 앞 층의 모든 노드에서 오는 가중치와 편향이 있습니다.</translation>
    </message>
    <message>
        <source>PyTorch&apos;s has no activation: a module of its own follows it</source>
        <translation>PyTorch의 것에는 활성화 함수가 없고, 따로 된 모듈이 뒤따릅니다</translation>
    </message>
    <message>
        <source>`z = x W + b` and `a = f(z)` with an [activation](#activations) f</source>
        <translation>`z = x W + b`, `a = f(z)`. f는 [활성화 함수](#활성화-함수)</translation>
    </message>
    <message>
        <source>PReLU</source>
        <translation>PReLU</translation>
    </message>
    <message>
        <source>Leaky ReLU whose slope for negative sums is learnt, one for each node; it starts at 0.25.</source>
        <translation>음수 쪽 기울기를 노드마다 하나씩 학습하는 Leaky ReLU입니다. 이 기울기는 0.25에서 출발합니다.</translation>
    </message>
    <message>
        <source>Instead of choosing the slope of leaky ReLU, each node learns its own from data: it costs one parameter a node, next to the weights hardly any. A slope may become 0, which is ReLU, 1, which is the identity, or negative, which bends like |z|. Choose it for deep networks where ReLU leaves nodes dead. With few rows the extra freedom can overfit, and weight decay should not draw the slopes to 0.</source>
        <translation>Leaky ReLU의 음수 쪽 기울기를 정해 주는 대신, 노드마다 데이터에서 배웁니다. 노드마다 매개변수가 하나 늘 뿐이라 가중치에 비하면 거의 들지 않습니다. 이 기울기가 0이 되면 ReLU, 1이 되면 항등 함수와 같고, 음수가 되면 |z|처럼 꺾입니다. ReLU에서 노드가 죽는 깊은 신경망에 씁니다. 행이 적으면 늘어난 자유도 때문에 과대적합할 수 있고, 가중치 감쇠로 이 기울기를 0으로 당기지 않는 것이 좋습니다.</translation>
    </message>
    <message>
        <source>With PReLU each node has a weight for every node before it, a bias and a slope.</source>
        <translation>PReLU에서는 노드마다 앞 층의 모든 노드에서 오는 가중치, 편향, 음수 쪽 기울기가 있습니다.</translation>
    </message>
    <message>
        <source>aⱼ = zⱼ if zⱼ &gt; 0 else pⱼ zⱼ, with zⱼ = Σᵢ wᵢⱼ xᵢ + bⱼ</source>
        <translation>aⱼ = zⱼ (zⱼ &gt; 0), pⱼ zⱼ (zⱼ ≤ 0); zⱼ = Σᵢ wᵢⱼ xᵢ + bⱼ</translation>
    </message>
    <message>
        <source>`z = x W + b`, and a = z if z &gt; 0, else p z with the node&apos;s own p from `slope`</source>
        <translation>`z = x W + b`, a = z (z &gt; 0), p z (z ≤ 0). p는 `slope`에 있는 그 노드의 값</translation>
    </message>
    <message>
        <source>maxout</source>
        <translation>maxout</translation>
    </message>
    <message>
        <source>Each node has several weighted sums and passes on the largest: the shape of its bends is learnt.</source>
        <translation>노드마다 가중합이 여러 개 있고, 그 가운데 가장 큰 것을 내보냅니다. 어디서 어떻게 꺾일지도 학습합니다.</translation>
    </message>
    <message>
        <source>With two pieces a node is the larger of two straight lines: it can become ReLU, |z| or a line, whatever suits the data; with more pieces it approaches any curve that bends upwards. Only the winning piece gets the delta, with a derivative of 1, so that nothing shrinks and no node dies. The price is a full set of weights for each piece: two pieces double the parameters.</source>
        <translation>조각이 둘이면 노드는 두 직선 가운데 큰 쪽입니다. 데이터에 맞추어 ReLU도, |z|도, 직선도 될 수 있습니다. 조각이 더 많으면 위로 휘는 어떤 곡선에도 가까워집니다. 가장 큰 조각만 미분값 1로 델타를 받으므로, 델타가 줄지 않고 죽는 노드도 없습니다. 대신 조각마다 가중치가 한 벌씩 필요해, 조각이 둘이면 매개변수가 두 배입니다.</translation>
    </message>
    <message>
        <source>With maxout each piece of a node has a weight for every node before it, and a bias.</source>
        <translation>maxout에서는 노드의 조각마다 앞 층의 모든 노드에서 오는 가중치와 편향이 있습니다.</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>조각 수</translation>
    </message>
    <message>
        <source>How many weighted sums each node has; the largest one is its output.</source>
        <translation>노드 하나에 있는 가중합의 수입니다. 그 가운데 가장 큰 것이 출력입니다.</translation>
    </message>
    <message>
        <source>aⱼ = maxₘ zⱼₘ, with zⱼₘ = Σᵢ wᵢⱼₘ xᵢ + bⱼₘ</source>
        <translation>aⱼ = maxₘ zⱼₘ; zⱼₘ = Σᵢ wᵢⱼₘ xᵢ + bⱼₘ</translation>
    </message>
    <message>
        <source>`z = x W + b`, and a is the largest of each node&apos;s sums: `pieces` says how many neighbouring columns of `W` belong to a node</source>
        <translation>`z = x W + b`, a는 노드마다 가장 큰 가중합. `W`에서 잇달아 놓인 열 `pieces`개가 노드 하나의 것</translation>
    </message>
    <message>
        <source>layer norm</source>
        <translation>층 정규화</translation>
    </message>
    <message>
        <source>Brings the numbers of each row to mean 0 and spread 1 over the layer&apos;s nodes, then scales and shifts each by what its node has learnt. It has no weights: deltas and signals stay of one size from layer to layer.</source>
        <translation>행마다 층의 모든 노드에 걸쳐 값을 평균 0, 표준편차 1로 맞춘 뒤, 노드가 학습한 배율을 곱하고 이동량을 더합니다. 가중치는 없습니다. 여러 층을 지나도 델타와 신호의 크기가 일정합니다.</translation>
    </message>
    <message>
        <source>For each row by itself it subtracts the mean of the layer&apos;s numbers and divides by their spread, then gives each node a gain γ, which starts at 1, and a shift β, which starts at 0. However large or small the signals become in a deep network, the next layer sees them at one size, so that larger learning rates hold. It does not look at other rows and works with a batch of one. Put it between dense layers, not last: an output would forget its size. A layer of one node has nothing to compare and always gives its shift.</source>
        <translation>행마다 따로, 층에 있는 값의 평균을 빼고 퍼진 정도로 나눕니다. 그런 다음 노드마다 1에서 출발하는 배율 γ를 곱하고 0에서 출발하는 이동량 β를 더합니다. 깊은 신경망에서 신호가 아무리 커지거나 작아져도 다음 층은 같은 크기로 보므로, 학습률이 커도 견딥니다. 다른 행을 보지 않아 배치에 행이 하나뿐이어도 됩니다. 완전연결층 사이에 두고 맨 끝에는 두지 않습니다. 출력이 자기 크기를 잊기 때문입니다. 노드가 하나인 층에서는 견줄 값이 없어 언제나 이동량만 나옵니다.</translation>
    </message>
    <message>
        <source>With layer normalisation each node has a gain and a shift, and no weights.</source>
        <translation>층 정규화에서는 노드마다 배율과 이동량이 있고, 가중치는 없습니다.</translation>
    </message>
    <message>
        <source>Epsilon ε</source>
        <translation>엡실론 ε</translation>
    </message>
    <message>
        <source>What is added to the variance, so that nodes that are all alike are not divided by zero.</source>
        <translation>분산에 더하는 값입니다. 노드의 값이 모두 같을 때 0으로 나누지 않게 합니다.</translation>
    </message>
    <message>
        <source>Keras adds 0.001 to the variance by default, PyTorch 1e-5 as here</source>
        <translation>분산에 더하는 값의 기본값이 Keras는 0.001이고, PyTorch는 여기처럼 1e-5입니다</translation>
    </message>
    <message>
        <source>aⱼ = γⱼ zⱼ + βⱼ, with zⱼ = (xⱼ − μ) / σ and σ = √(mean((x − μ)²) + ε)</source>
        <translation>aⱼ = γⱼ zⱼ + βⱼ; zⱼ = (xⱼ − μ) / σ, σ = √(mean((x − μ)²) + ε)</translation>
    </message>
    <message>
        <source>over the n numbers of x: μ their mean, σ² the mean of (x − μ)², and a = γ (x − μ) / √(σ² + ε) + β with γ from `gain`, β from `shift` and ε from `epsilon`; as many nodes as the layer before</source>
        <translation>x의 수 n개에 걸쳐 μ는 평균, σ²은 (x − μ)²의 평균이고 a = γ (x − μ) / √(σ² + ε) + β. γ는 `gain`, β는 `shift`, ε은 `epsilon`의 값. 노드 수는 앞 층과 같음</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>평균제곱오차</translation>
    </message>
    <message>
        <source>Mean squared error: large misses count much more than small ones.</source>
        <translation>오차를 제곱해 평균합니다. 큰 오차가 작은 오차보다 훨씬 크게 반영됩니다.</translation>
    </message>
    <message>
        <source>A miss of 3 counts nine times as much as a miss of 1, and its gradient, 2 (a − y), grows with the miss: far-off outputs are pulled hard, good ones gently. It is the loss of a regression with identity outputs and then aims at the mean of the targets. With sigmoid or softmax outputs it learns slowly where it is most wrong: at an output of 0.01 for a target of 1 the derivative a (1 − a) leaves only 0.01 of the pull. Use cross-entropy there.</source>
        <translation>3만큼 틀리면 1만큼 틀린 것보다 아홉 배 크게 반영됩니다. 기울기 2 (a − y)가 오차에 비례하므로, 많이 벗어난 출력은 세게, 잘 맞은 출력은 살살 당깁니다. 항등 함수 출력을 쓰는 회귀의 손실로, 목푯값의 평균을 겨냥합니다. 시그모이드나 소프트맥스 출력과 쓰면 가장 크게 틀린 곳에서 느리게 배웁니다. 목푯값이 1인데 출력이 0.01이면, 미분값 a (1 − a) 때문에 당기는 힘이 0.01배로 줄어듭니다. 그럴 때는 교차 엔트로피를 씁니다.</translation>
    </message>
    <message>
        <source>scikit-learn&apos;s networks take half of it.</source>
        <translation>scikit-learn의 신경망은 이것의 절반을 씁니다.</translation>
    </message>
    <message>
        <source>Half squared error</source>
        <translation>제곱오차의 절반</translation>
    </message>
    <message>
        <source>Half the squared error: the textbook form, whose gradient is simply a − y.</source>
        <translation>제곱오차를 2로 나눕니다. 교과서에 나오는 형태로, 기울기가 간단히 a − y입니다.</translation>
    </message>
    <message>
        <source>The half cancels the 2 of the square, so that the delta of an identity output is a − y and formulas by hand come out short. Some lecture notes call it mean squared error; it adds the outputs of a row up and does not divide by their number. With one output its minimum is the same and its gradient half as large, so that it wants twice the learning rate.</source>
        <translation>제곱을 미분할 때 나오는 2가 2분의 1과 지워져, 항등 함수 출력의 델타가 a − y가 되고 손으로 쓰는 식이 짧아집니다. 이것을 평균제곱오차라고 부르는 강의 자료도 있지만, 행의 출력을 더하기만 하고 출력의 수로 나누지는 않습니다. 출력이 하나면 최솟값의 자리가 같고 기울기는 절반이므로, 학습률을 두 배로 하면 같습니다.</translation>
    </message>
    <message>
        <source>scikit-learn&apos;s networks take the mean over the outputs too.</source>
        <translation>scikit-learn의 신경망은 출력에 대해서도 평균합니다.</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>평균절대오차</translation>
    </message>
    <message>
        <source>Mean absolute error: every miss counts by its size, so that a few wild rows do not rule the rest.</source>
        <translation>오차의 크기를 그대로 평균합니다. 유난히 벗어난 행 몇 개가 나머지를 좌우하지 않습니다.</translation>
    </message>
    <message>
        <source>A miss of 10 pulls no harder than a miss of 0.1: the gradient is ±1, its sign alone. Rows that are far off the rest thus have no more say than any other, and the network aims at the median of the targets, not at their mean. Because the pull does not weaken near the goal, it trembles around it at a fixed learning rate: let a schedule lower the rate, or use Huber&apos;s loss.</source>
        <translation>10만큼 틀려도 0.1만큼 틀린 것보다 세게 당기지 않습니다. 기울기가 ±1로, 부호만 남기 때문입니다. 그래서 유난히 벗어난 행도 다른 행과 똑같은 몫만 갖고, 신경망은 목푯값의 평균이 아니라 중앙값을 겨냥합니다. 목푯값에 가까워져도 당기는 힘이 약해지지 않아, 학습률이 일정하면 목푯값 둘레에서 떨립니다. 학습률 스케줄로 학습률을 낮추거나 후버 손실을 씁니다.</translation>
    </message>
    <message>
        <source>In scikit-learn a metric.</source>
        <translation>scikit-learn에서는 평가 지표입니다.</translation>
    </message>
    <message>
        <source>±1 / K, the sign of aₖ − yₖ</source>
        <translation>sgn(aₖ − yₖ) / K</translation>
    </message>
    <message>
        <source>Mean absolute percentage error</source>
        <translation>평균절대백분율오차</translation>
    </message>
    <message>
        <source>Mean absolute percentage error: a miss counts as a share of its target (0.1 is 10 %), so no target may be 0.</source>
        <translation>오차를 목푯값에 대한 비율로 바꾸어 평균합니다. 0.1은 10%를 뜻하며, 목푯값이 0이면 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Being off by 10 counts 0.1 for a target of 100 and 10 for a target of 1. Choose it where errors are spoken of in per cent, such as prices, and all targets are well away from 0: near 0 a single row outweighs all others. For positive outputs a guess that is too low costs at most 1, one that is too high has no limit, so the network leans towards low guesses.</source>
        <translation>똑같이 10만큼 틀려도 목푯값이 100이면 0.1, 목푯값이 1이면 10으로 반영됩니다. 가격처럼 오차를 퍼센트로 말하고, 모든 목푯값이 0에서 충분히 떨어져 있을 때 씁니다. 목푯값이 0에 가까우면 행 하나가 나머지를 모두 압도합니다. 출력이 양수면 낮게 예측할 때는 손실이 1을 넘지 않지만 높게 예측할 때는 한계가 없으므로, 신경망이 낮은 쪽으로 기웁니다.</translation>
    </message>
    <message>
        <source>±1 / (K |yₖ|), the sign of aₖ − yₖ</source>
        <translation>sgn(aₖ − yₖ) / (K |yₖ|)</translation>
    </message>
    <message>
        <source>Mean squared logarithmic error</source>
        <translation>평균제곱로그오차</translation>
    </message>
    <message>
        <source>Mean squared logarithmic error: ratios count, not differences; for targets that span many sizes.</source>
        <translation>로그를 취한 뒤 오차를 제곱해 평균하므로, 차이가 아니라 비율을 봅니다. 목푯값이 작은 값부터 큰 값까지 널리 퍼져 있을 때 알맞습니다.</translation>
    </message>
    <message>
        <source>It compares ln(1 + a) with ln(1 + y): to say 10 for 20 costs 0.42, and 1000 for 2000 costs 0.48, although the second miss is a hundred times larger. Choose it for positive numbers that span many sizes, such as populations or prices, with softplus outputs. A guess that is too low costs more than one that is too high by as much. Mind the 1 in it: ln(y) + 1, as it is sometimes written, is another function.</source>
        <translation>ln(1 + a)와 ln(1 + y)를 비교합니다. 20을 10이라고 하면 0.42, 2&#x202f;000을 1&#x202f;000이라고 하면 0.48로, 두 번째 오차가 100배 큰데도 손실은 비슷합니다. 인구나 가격처럼 작은 값부터 큰 값까지 널리 퍼진 양수에 소프트플러스 출력과 함께 씁니다. 같은 만큼 틀려도 낮게 예측할 때가 높게 예측할 때보다 손실이 큽니다. 1을 더하는 자리에 주의합니다. ln(y) + 1이라고 쓰기도 하지만, 그것은 다른 함수입니다.</translation>
    </message>
    <message>
        <source>Keras takes outputs and targets below 0 for 0; in scikit-learn it is a metric.</source>
        <translation>Keras는 0보다 작은 출력과 목푯값을 0으로 보고, scikit-learn에서는 평가 지표입니다.</translation>
    </message>
    <message>
        <source>Huber loss</source>
        <translation>후버 손실</translation>
    </message>
    <message>
        <source>Huber&apos;s loss: squared for small misses, absolute for large ones, so that it is smooth and bears wild rows.</source>
        <translation>작은 오차는 제곱으로, 큰 오차는 절댓값으로 계산합니다. 그래서 매끄러우면서도 유난히 벗어난 행에 잘 견딥니다.</translation>
    </message>
    <message>
        <source>Up to a miss of 1 it is the half squared error, whose pull weakens near the goal; beyond, its gradient stays at ±1, so that a row that is far off pulls no harder. Choose it for a regression with a few wild rows. The border of 1 is in units of the targets: with targets in thousands nearly every miss is large and it acts like the absolute error, so scale the targets.</source>
        <translation>오차가 1까지는 제곱오차의 절반이라 목푯값에 가까울수록 당기는 힘이 약해집니다. 그 밖에서는 기울기가 ±1에 머물러, 멀리 벗어난 행도 더 세게 당기지 못합니다. 유난히 벗어난 행이 몇 개 있는 회귀에 씁니다. 경계인 1은 목푯값의 단위로 잰 값입니다. 목푯값이 수천 단위면 거의 모든 오차가 경계 밖이라 절대오차처럼 움직이므로, 목푯값을 스케일링합니다.</translation>
    </message>
    <message>
        <source>In scikit-learn a loss of SGDRegressor, with its own border between small and large.</source>
        <translation>scikit-learn에서는 SGDRegressor의 손실이며, 작은 오차와 큰 오차의 경계가 따로 있습니다.</translation>
    </message>
    <message>
        <source>1/K Σₖ h(aₖ − yₖ), h(d) = ½ d² if |d| ≤ 1 else |d| − ½</source>
        <translation>1/K Σₖ h(aₖ − yₖ), h(d) = ½ d² (|d| ≤ 1), |d| − ½ (|d| &gt; 1)</translation>
    </message>
    <message>
        <source>(aₖ − yₖ, cut to −1..1) / K</source>
        <translation>min(max(aₖ − yₖ, −1), 1) / K</translation>
    </message>
    <message>
        <source>Log-cosh loss</source>
        <translation>log-cosh 손실</translation>
    </message>
    <message>
        <source>Half the square of small misses, the size of large ones. It is like Huber&apos;s loss, but smooth everywhere.</source>
        <translation>작은 오차는 제곱의 절반, 큰 오차는 절댓값에 가깝습니다. 후버 손실과 비슷하지만 어디에서나 매끄럽습니다.</translation>
    </message>
    <message>
        <source>For small misses it is close to ½ d², for large ones to |d| − 0.69, and its gradient tanh(d) passes smoothly from one to the other. Choose it like Huber&apos;s loss where you want no border at all: the second derivative has no jump, which smooth methods like. Its border, too, is about 1 in units of the targets, so scale them.</source>
        <translation>오차 d가 작으면 ½ d²에, 크면 |d| − 0.69에 가깝고, 기울기 tanh(d)가 그 사이를 매끄럽게 잇습니다. 후버 손실을 쓸 만한 곳에서 경계를 아예 없애고 싶을 때 씁니다. 두 번 미분해도 끊기는 곳이 없어, 매끄러움이 필요한 방법에 알맞습니다. 성질이 바뀌는 곳은 역시 목푯값의 단위로 1쯤이므로 목푯값을 스케일링합니다.</translation>
    </message>
    <message>
        <source>Binary cross-entropy</source>
        <translation>이진 교차 엔트로피</translation>
    </message>
    <message>
        <source>For yes-or-no outputs: being sure and wrong costs without limit.</source>
        <translation>예 또는 아니요로 답하는 출력에 씁니다. 틀린 답을 확신할수록 손실이 한없이 커집니다.</translation>
    </message>
    <message>
        <source>It is −ln of the probability that the network gave to what was right: 0.9 costs 0.11, 0.5 costs 0.69, 0.1 costs 2.30 and 0.01 costs 4.61. Its steepness cancels the flat ends of the sigmoid, so that the delta is a − y: at an output of 0.01 for a target of 1 it pulls a hundred times as hard as half the squared error. Choose it for one sigmoid output, or for several labels with one sigmoid each. A loss of 0.69 means that the network is guessing.</source>
        <translation>신경망이 맞는 답에 준 확률에 −ln을 취한 값입니다. 확률이 0.9면 0.11, 0.5면 0.69, 0.1이면 2.30, 0.01이면 4.61입니다. 이 가파름이 시그모이드의 평평한 양 끝을 상쇄해 델타가 a − y가 됩니다. 목푯값이 1인데 출력이 0.01일 때, 제곱오차의 절반보다 100배 세게 당깁니다. 시그모이드 출력 하나에, 또는 레이블마다 시그모이드를 하나씩 둔 출력에 씁니다. 손실이 0.69면 신경망이 찍고 있는 것입니다.</translation>
    </message>
    <message>
        <source>Computed from the sums, as here with sigmoid, it is PyTorch&apos;s nn.BCEWithLogitsLoss.</source>
        <translation>여기서 시그모이드와 쓸 때처럼 가중합에서 바로 계산하는 것은 PyTorch의 nn.BCEWithLogitsLoss입니다.</translation>
    </message>
    <message>
        <source>Categorical cross-entropy</source>
        <translation>범주형 교차 엔트로피</translation>
    </message>
    <message>
        <source>For one class out of many: only the right class&apos;s probability counts.</source>
        <translation>여러 클래스 가운데 하나를 고를 때 씁니다. 정답 클래스의 확률만 봅니다.</translation>
    </message>
    <message>
        <source>Of a row&apos;s outputs only the right class&apos;s counts: for outputs of 0.1, 0.7 and 0.2 it is 0.357 where the second class is right, 1.609 for the third and 2.303 for the first. Together with softmax the delta of each output is a − y, with nothing that flattens it. A network that guesses among K classes has a loss of ln K: 1.10 for three, 2.30 for ten. Targets are one-hot rows here, but shares that add up to 1 will do as well.</source>
        <translation>행의 출력 가운데 정답 클래스의 것만 봅니다. 출력이 0.1, 0.7, 0.2일 때 둘째 클래스가 정답이면 0.357, 셋째면 1.609, 첫째면 2.303입니다. 소프트맥스와 함께 쓰면 출력마다 델타가 a − y이고, 이를 평평하게 만드는 것이 없습니다. 클래스 K개를 찍는 신경망의 손실은 ln K로, 셋이면 1.10, 열이면 2.30입니다. 여기서는 목푯값이 원-핫 행이지만, 합이 1인 비율이어도 됩니다.</translation>
    </message>
    <message>
        <source>PyTorch&apos;s takes the sums and holds softmax in itself.</source>
        <translation>PyTorch의 것은 가중합을 받으며, 소프트맥스가 그 안에 들어 있습니다.</translation>
    </message>
    <message>
        <source>Perceptron criterion</source>
        <translation>퍼셉트론 기준</translation>
    </message>
    <message>
        <source>The perceptron rule: only rows that are classified wrong move the weights, by their own inputs.</source>
        <translation>퍼셉트론 학습 규칙입니다. 잘못 분류한 행만 가중치를 움직이며, 그 행의 입력에 비례해 움직입니다.</translation>
    </message>
    <message>
        <source>A row that is classified right costs nothing and moves nothing; a wrong one, in a batch of its own, moves each weight by η times its input, and that is the perceptron rule. Where a straight line separates the classes, as with AND, OR and NAND, it stops after finitely many updates with no error. On XOR it never does, since there is no such line. It trains a single layer of step nodes; for hidden layers take sigmoid and cross-entropy.</source>
        <translation>맞게 분류한 행은 손실이 0이라 아무것도 움직이지 않고, 배치에 행이 하나면 틀린 행은 가중치마다 입력에 η를 곱한 만큼 움직입니다. 이것이 퍼셉트론 학습 규칙입니다. AND, OR, NAND처럼 직선이 클래스를 나눌 수 있으면 유한한 횟수만 갱신한 뒤 오류 없이 끝납니다. XOR에서는 그런 직선이 없으므로 끝나지 않습니다. 계단 함수 노드로 된 층 하나만 학습합니다. 은닉층이 있으면 시그모이드와 교차 엔트로피를 씁니다.</translation>
    </message>
    <message>
        <source>In scikit-learn a loss of SGDClassifier.</source>
        <translation>scikit-learn에서는 SGDClassifier의 손실입니다.</translation>
    </message>
    <message>
        <source>All zero</source>
        <translation>모두 0</translation>
    </message>
    <message>
        <source>Every weight starts at zero: all nodes of a layer then stay alike for ever.</source>
        <translation>모든 가중치가 0에서 출발합니다. 그러면 한 층의 노드가 끝까지 서로 똑같습니다.</translation>
    </message>
    <message>
        <source>All nodes of a hidden layer compute the same and get the same gradient, so they stay copies of one another for ever: eight of them are worth one. With tanh even that one does not move, for its output and the weights behind it are 0, and so are all gradients but the output&apos;s bias. Only a network without hidden layers may start so. It is here to be seen failing; biases, in contrast, do start at zero.</source>
        <translation>한 은닉층의 노드가 모두 같은 값을 계산하고 같은 기울기를 받으므로 끝까지 서로 똑같습니다. 여덟 개가 있어도 하나와 다름없습니다. tanh를 쓰면 그 하나마저 움직이지 않습니다. 출력과 그 뒤의 가중치가 0이라, 출력층의 편향을 뺀 모든 기울기가 0이기 때문입니다. 은닉층이 없는 신경망만 이렇게 출발할 수 있습니다. 실패하는 모습을 보려고 둔 방법입니다. 편향은 0에서 출발해도 괜찮습니다.</translation>
    </message>
    <message>
        <source>All 0.1</source>
        <translation>모두 0.1</translation>
    </message>
    <message>
        <source>Every weight starts at 0.1: deltas get through, but all nodes of a layer stay alike.</source>
        <translation>모든 가중치가 0.1에서 출발합니다. 델타는 지나가지만, 한 층의 노드가 끝까지 서로 똑같습니다.</translation>
    </message>
    <message>
        <source>Signals and deltas pass, so unlike zeros it does learn something; but all nodes of a layer start alike, get the same gradient and stay alike. A hidden layer of eight then can draw no more than a single node. Watch the edges that leave one input: they all change colour together. Random weights break this symmetry, which is the first thing an initializer is for.</source>
        <translation>신호와 델타가 지나가므로 모두 0일 때와 달리 조금은 배웁니다. 하지만 한 층의 노드가 똑같이 출발해 같은 기울기를 받으므로 끝까지 똑같습니다. 노드가 여덟 개인 은닉층도 노드 하나만큼밖에 나타내지 못합니다. 한 입력에서 나가는 연결선을 보면 모두 함께 색이 바뀝니다. 무작위 가중치가 이 대칭을 깨며, 그것이 초기화 방법의 첫째 할 일입니다.</translation>
    </message>
    <message>
        <source>Small normal</source>
        <translation>작은 값(정규분포)</translation>
    </message>
    <message>
        <source>Very small random weights: signals fade out in deeper networks.</source>
        <translation>아주 작은 무작위 가중치입니다. 신경망이 깊으면 신호가 점점 사라집니다.</translation>
    </message>
    <message>
        <source>A deviation of 0.01 breaks the symmetry of nodes but makes signals small: in a layer with 100 inputs the spread becomes 0.01·√100 = 0.1 of what it was, and after five layers 0.00001. Deltas fade in the same way, so that the first layers hardly learn. With one hidden layer it only costs some epochs at the beginning. Compare it with Xavier in the study of initial weights.</source>
        <translation>표준편차 0.01은 노드의 대칭을 깨지만 신호를 작게 만듭니다. 입력이 100개인 층을 지나면 퍼진 정도가 0.01·√100 = 0.1배가 되고, 다섯 층을 지나면 0.00001배가 됩니다. 델타도 똑같이 사라져 앞쪽 층은 거의 배우지 못합니다. 은닉층이 하나면 처음 몇 에포크를 버리는 데 그칩니다. 초기 가중치 실험에서 Xavier와 비교해 봅니다.</translation>
    </message>
    <message>
        <source>Their deviations are 0.05 and 1 unless others are given.</source>
        <translation>따로 주지 않으면 표준편차가 각각 0.05와 1입니다.</translation>
    </message>
    <message>
        <source>Xavier, normal</source>
        <translation>Xavier(정규분포)</translation>
    </message>
    <message>
        <source>Keeps the spread of signals and deltas even from layer to layer; made for tanh.</source>
        <translation>신호와 델타의 퍼진 정도를 층마다 고르게 유지합니다. tanh에 맞춘 방법입니다.</translation>
    </message>
    <message>
        <source>The variance 2 / (n_in + n_out) is a compromise: 1 / n_in would keep signals of one size on their way forward, 1 / n_out the deltas on their way back. For a layer of 100 inputs and 100 nodes the deviation is 0.1. It assumes an activation that is nearly straight around 0, as tanh is; with ReLU their mean square halves in every layer, so take He&apos;s.</source>
        <translation>분산 2 / (n_in + n_out)은 절충한 값입니다. 1 / n_in이면 순전파에서 신호의 크기가, 1 / n_out이면 역전파에서 델타의 크기가 유지됩니다. 입력이 100개, 노드가 100개인 층에서는 표준편차가 0.1입니다. tanh처럼 0 근처에서 거의 직선인 활성화 함수를 전제로 합니다. ReLU를 쓰면 층마다 신호의 제곱 평균이 절반으로 줄어드니 He 방법을 씁니다.</translation>
    </message>
    <message>
        <source>Keras cuts the distribution off at two deviations and widens it to make up for that.</source>
        <translation>Keras는 표준편차의 두 배에서 분포를 자르고, 그만큼 넓혀 보충합니다.</translation>
    </message>
    <message>
        <source>Xavier, uniform</source>
        <translation>Xavier(균등분포)</translation>
    </message>
    <message>
        <source>Xavier&apos;s rule with evenly spread weights; made for tanh and sigmoid.</source>
        <translation>Xavier 방법대로 균등분포에서 가중치를 뽑습니다. tanh와 시그모이드에 맞춘 방법입니다.</translation>
    </message>
    <message>
        <source>The same variance as Xavier&apos;s normal rule, from an even distribution: its limit is √6 / √(n_in + n_out), for 4 inputs and 8 nodes 0.71. No weight lies outside, where a normal distribution has a few large ones; in practice the two do alike. It is what Keras&apos;s Dense layers start with. Choose it for tanh and sigmoid.</source>
        <translation>Xavier 정규분포와 분산이 같은 균등분포에서 뽑습니다. 범위는 ±√6 / √(n_in + n_out)으로, 입력이 4개, 노드가 8개면 ±0.71입니다. 정규분포에서는 큰 가중치가 몇 개 나오지만 여기서는 범위를 벗어나는 가중치가 없습니다. 실제로는 둘이 비슷합니다. Keras의 Dense 층이 이렇게 출발합니다. tanh와 시그모이드에 씁니다.</translation>
    </message>
    <message>
        <source>He, normal</source>
        <translation>He(정규분포)</translation>
    </message>
    <message>
        <source>Makes up for the half of the signal that ReLU cuts off.</source>
        <translation>ReLU가 잘라 내는 신호의 절반을 보충합니다.</translation>
    </message>
    <message>
        <source>ReLU cuts off half of the sums, and with them half of the mean square; the 2 in 2 / n_in makes up for it, so that signals keep their size through any number of layers. For 100 inputs the deviation is 0.14. Choose it for ReLU, leaky ReLU, ELU and their relatives. With tanh it starts a little too wide, and deep networks saturate.</source>
        <translation>ReLU는 가중합의 절반을 잘라 내므로 제곱의 평균도 절반이 됩니다. 2 / n_in의 2가 이를 보충해, 층을 아무리 지나도 신호의 크기가 유지됩니다. 입력이 100개면 표준편차가 0.14입니다. ReLU, Leaky ReLU, ELU 계열에 씁니다. tanh에는 조금 커서 깊은 신경망이 포화됩니다.</translation>
    </message>
    <message>
        <source>He, uniform</source>
        <translation>He(균등분포)</translation>
    </message>
    <message>
        <source>He&apos;s rule with evenly spread weights; made for ReLU.</source>
        <translation>He 방법대로 균등분포에서 가중치를 뽑습니다. ReLU에 맞춘 방법입니다.</translation>
    </message>
    <message>
        <source>The same variance as He&apos;s normal rule, 2 / n_in, from an even distribution between ±√(6 / n_in): for 100 inputs ±0.24, for 2 inputs ±1.73. The layers before and behind do not matter, only how many inputs a node has. Choose it for ReLU and its relatives; the difference from the normal one is hardly seen.</source>
        <translation>He 정규분포와 같은 분산 2 / n_in으로, ±√(6 / n_in) 사이의 균등분포에서 뽑습니다. 입력이 100개면 ±0.24, 2개면 ±1.73입니다. 앞뒤 층의 크기는 상관없고 노드에 들어오는 입력의 수만 봅니다. ReLU 계열에 씁니다. 정규분포와의 차이는 거의 보이지 않습니다.</translation>
    </message>
    <message>
        <source>PyTorch&apos;s own layers start so with a=√5, which is narrower: ±√(1 / n_in).</source>
        <translation>PyTorch의 층은 a=√5로 이렇게 출발하는데, ±√(1 / n_in)으로 더 좁습니다.</translation>
    </message>
    <message>
        <source>LeCun, normal</source>
        <translation>LeCun(정규분포)</translation>
    </message>
    <message>
        <source>Keeps the spread of signals on their way forward; made for SELU.</source>
        <translation>순전파에서 신호의 퍼진 정도를 일정하게 유지합니다. SELU에 맞춘 방법입니다.</translation>
    </message>
    <message>
        <source>With variance 1 / n_in the weighted sum of inputs of spread 1 has a spread of 1 again, whatever the number of inputs: for 100 of them the deviation is 0.1. It looks at the way forward only. SELU needs just this to settle at mean 0 and spread 1, and tanh does well with it; for ReLU it is too narrow by √2.</source>
        <translation>분산이 1 / n_in이면, 퍼진 정도가 1인 입력의 가중합도 입력의 수와 상관없이 다시 1만큼 퍼집니다. 입력이 100개면 표준편차가 0.1입니다. 순전파만 살핀 방법입니다. SELU가 평균 0, 표준편차 1에 자리 잡으려면 바로 이것이 필요하고, tanh에도 잘 맞습니다. ReLU에는 √2배만큼 좁습니다.</translation>
    </message>
    <message>
        <source>PyTorch&apos;s has this size for nonlinearity=&apos;linear&apos;; Keras cuts the distribution off at two deviations and widens it to make up for that.</source>
        <translation>PyTorch에서는 nonlinearity=&apos;linear&apos;일 때 이 크기입니다. Keras는 표준편차의 두 배에서 분포를 자르고, 그만큼 넓혀 보충합니다.</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>직교</translation>
    </message>
    <message>
        <source>Weights at right angles, all of length 1: a layer turns its signals and does not stretch them, however deep the network is.</source>
        <translation>서로 직각이고 길이가 모두 1인 가중치입니다. 신경망이 아무리 깊어도, 층이 신호를 돌리기만 하고 늘이지는 않습니다.</translation>
    </message>
    <message>
        <source>A layer with as many nodes as inputs only turns its inputs: their length is kept exactly, not merely on average, and so is that of the deltas on the way back. This makes very deep networks trainable with tanh or identity. Where the layer has fewer nodes than inputs a part of the signal is lost all the same, and with ReLU half of it in each layer, for which it does not make up.</source>
        <translation>노드와 입력의 수가 같은 층은 입력을 돌리기만 합니다. 길이가 평균으로가 아니라 정확히 유지되고, 역전파에서 델타의 길이도 그렇습니다. 그래서 tanh나 항등 함수를 쓰는 아주 깊은 신경망도 학습할 수 있습니다. 노드가 입력보다 적은 층에서는 그래도 신호의 일부를 잃으며, ReLU가 층마다 잘라 내는 절반은 보충하지 않습니다.</translation>
    </message>
    <message>
        <source>WᵀW = 1, or W Wᵀ = 1 where n_out &gt; n_in</source>
        <translation>WᵀW = 1 (n_out ≤ n_in), W Wᵀ = 1 (n_out &gt; n_in)</translation>
    </message>
    <message>
        <source>Gradient descent (SGD)</source>
        <translation>경사하강법(SGD)</translation>
    </message>
    <message>
        <source>Goes straight downhill: the gradient times the learning rate.</source>
        <translation>기울기에 학습률을 곱한 만큼 곧장 내리막으로 갑니다.</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Each update follows the gradient of one batch; the batch size, not the rule, decides whether that is one row, a mini-batch or all rows. In a bowl of curvature c it converges only for η below 2 / c, and the steepest direction sets this limit for all: on the ellipse x²/20 + y² that is η &lt; 1, and along x each update then takes off less than a tenth. Choose it to see what all the others improve, or with momentum. If the loss rises or jumps, divide η by 3; if it crawls, multiply it by 3.</source>
        <translation>갱신마다 배치 하나의 기울기를 따릅니다. 그것이 행 하나인지, 미니배치인지, 모든 행인지는 이 규칙이 아니라 배치 크기가 정합니다. 휜 정도가 c인 그릇에서는 η가 2 / c보다 작아야 수렴하며, 가장 가파른 방향이 모든 방향의 한계를 정합니다. 타원 x²/20 + y²에서는 η &lt; 1이어야 하고, 그러면 x 방향으로는 한 번 갱신할 때 10분의 1도 줄지 않습니다. 다른 옵티마이저가 무엇을 개선하는지 볼 때 쓰거나 모멘텀과 함께 씁니다. 손실이 커지거나 튀면 η를 3으로 나누고, 너무 느리면 3을 곱합니다.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>How far each update goes: too small crawls, too large overshoots.</source>
        <translation>한 번 갱신할 때 움직이는 정도입니다. 너무 작으면 아주 조금씩 움직이고, 너무 크면 최저점을 지나칩니다.</translation>
    </message>
    <message>
        <source>scikit-learn&apos;s has a momentum of 0.9 unless it is set to 0.</source>
        <translation>scikit-learn의 것은 0으로 정하지 않으면 모멘텀이 0.9입니다.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>A heavy ball: it keeps most of its last move, so that zig-zags cancel.</source>
        <translation>무거운 공처럼 지난 이동을 대부분 이어 가므로 지그재그가 상쇄됩니다.</translation>
    </message>
    <message>
        <source>With μ = 0.9 each move keeps 90 % of the last one: along a steady slope the steps add up to ten times plain descent&apos;s, while pushes to and fro across a ravine cancel. The lecture&apos;s W(t+1) = W(t) − r·dE + μ·dW is the same rule. It may roll over a small hill into a better valley, or past the minimum and back. Because of the factor 1 / (1 − μ), raise μ and lower the learning rate together.</source>
        <translation>μ = 0.9면 이동마다 지난 이동의 90%를 이어 갑니다. 비탈이 한결같으면 이동이 쌓여 기본 경사하강법의 열 배가 되고, 협곡을 가로지르며 왔다 갔다 하는 힘은 상쇄됩니다. 강의의 W(t+1) = W(t) − r·dE + μ·dW와 같은 규칙입니다. 작은 언덕을 넘어 더 나은 골짜기로 굴러갈 수도 있고, 최저점을 지나쳤다가 돌아오기도 합니다. 이동이 1 / (1 − μ)배로 커지므로, μ를 올릴 때는 학습률을 함께 낮춥니다.</translation>
    </message>
    <message>
        <source>How much of the last move is kept; 0.9 keeps 90 %, so that zig-zags cancel.</source>
        <translation>지난 이동을 남기는 비율입니다. 0.9면 90%를 남겨 지그재그가 상쇄됩니다.</translation>
    </message>
    <message>
        <source>PyTorch multiplies by the learning rate after the velocity is made, which differs where the learning rate changes.</source>
        <translation>PyTorch는 속도를 만든 뒤에 학습률을 곱하므로, 학습률이 바뀌면 결과가 달라집니다.</translation>
    </message>
    <message>
        <source>Nesterov momentum (NAG)</source>
        <translation>네스테로프 모멘텀(NAG)</translation>
    </message>
    <message>
        <source>Momentum that looks ahead: it brakes before the slope turns.</source>
        <translation>앞을 내다보는 모멘텀입니다. 비탈이 바뀌기 전에 속도를 줄입니다.</translation>
    </message>
    <message>
        <source>NAG</source>
        <translation>NAG</translation>
    </message>
    <message>
        <source>It takes the gradient not where it stands but where its momentum is about to carry it, and so corrects the leap before it is made: it swings less than momentum and settles sooner. What is shown as the position is that look-ahead point. Choose it wherever you would choose momentum, with the same numbers. On a hilly curve the early braking can be a drawback: momentum rolls over the hill of the two valleys, NAG may stay behind.</source>
        <translation>서 있는 곳이 아니라 모멘텀이 데려갈 곳에서 기울기를 구해, 뛰기 전에 미리 고칩니다. 그래서 모멘텀보다 덜 흔들리고 더 빨리 자리 잡습니다. 화면에 위치로 나오는 것이 그 미리 본 점입니다. 모멘텀을 쓸 만한 곳에 같은 숫자로 쓰면 됩니다. 언덕이 있는 곡선에서는 미리 속도를 줄인 것이 손해일 수 있습니다. 골짜기 두 개에서 모멘텀은 언덕을 넘지만 NAG는 뒤에 남기도 합니다.</translation>
    </message>
    <message>
        <source>All write the rule for the look-ahead point, as here.</source>
        <translation>모두 여기처럼, 미리 본 점을 기준으로 규칙을 적습니다.</translation>
    </message>
    <message>
        <source>Adagrad</source>
        <translation>Adagrad</translation>
    </message>
    <message>
        <source>Shortens the steps of weights that have already moved a lot.</source>
        <translation>이미 많이 움직인 가중치의 보폭을 줄입니다.</translation>
    </message>
    <message>
        <source>It adds up the squared gradients of each parameter and divides by the root of that sum: under a steady gradient the step of update t is η / √t, a tenth after 100 updates. Parameters that are seldom used keep large steps, which suits rare words and sparse inputs. In a long training the steps die out before the minimum is reached; RMSProp mends that. It is not the schedule r / (1 + p n), which treats all parameters alike.</source>
        <translation>매개변수마다 기울기의 제곱을 계속 더해 그 합의 제곱근으로 나눕니다. 기울기가 한결같으면 t번째 갱신의 보폭은 η / √t로, 100번 갱신하면 10분의 1이 됩니다. 드물게 쓰이는 매개변수는 큰 보폭을 지키므로, 드문 낱말이나 0이 많은 입력에 알맞습니다. 오래 학습하면 최저점에 닿기 전에 보폭이 사라지며, RMSProp이 이를 고칩니다. 모든 매개변수를 똑같이 다루는 스케줄 r / (1 + p n)과는 다릅니다.</translation>
    </message>
    <message>
        <source>The first step of every weight is about η·sign(g): only the gradient&apos;s sign counts in it, not its size.</source>
        <translation>모든 가중치의 첫 이동은 약 η·sign(g)입니다. 기울기의 부호만 반영되고 크기는 반영되지 않습니다.</translation>
    </message>
    <message>
        <source>A tiny number that keeps the division from blowing up.</source>
        <translation>0으로 나누어 값이 폭발하지 않게 하는 아주 작은 수입니다.</translation>
    </message>
    <message>
        <source>Adadelta</source>
        <translation>Adadelta</translation>
    </message>
    <message>
        <source>Chooses the step from the size of its own past moves.</source>
        <translation>지난 이동의 크기를 보고 보폭을 정합니다.</translation>
    </message>
    <message>
        <source>It divides by the mean size of past gradients, as RMSProp does, and multiplies by the mean size of its own past moves, so that the step has the unit of the parameter and no learning rate is needed: η = 1 leaves the rule as it was published. It starts very slowly, for its past moves are zero and only ε sets it going: the first move is about 0.003. Raise ε if it will not get away.</source>
        <translation>RMSProp처럼 지난 기울기의 평균 크기로 나누고, 자기가 지난번까지 움직인 평균 크기를 곱합니다. 그래서 보폭의 단위가 매개변수와 같아지고 학습률이 필요 없습니다. η = 1이면 발표된 그대로입니다. 처음에는 지난 이동이 0이라 ε만이 움직이게 하므로 아주 느리게 출발합니다. 첫 이동이 0.003쯤입니다. 좀처럼 출발하지 못하면 ε을 키웁니다.</translation>
    </message>
    <message>
        <source>Decay ρ</source>
        <translation>감쇠율 ρ</translation>
    </message>
    <message>
        <source>How long past squared gradients and moves are remembered.</source>
        <translation>지난 기울기와 이동의 제곱을 얼마나 오래 기억하는지 나타냅니다.</translation>
    </message>
    <message>
        <source>Keras starts with a learning rate of 0.001 and ρ = 0.95; the paper has no learning rate, which is 1 here and in PyTorch.</source>
        <translation>Keras의 기본값은 학습률 0.001, ρ = 0.95입니다. 논문에는 학습률이 없으며, 여기와 PyTorch에서는 1입니다.</translation>
    </message>
    <message>
        <source>RMSProp</source>
        <translation>RMSProp</translation>
    </message>
    <message>
        <source>Like Adagrad, but forgets old gradients, so that steps do not die out.</source>
        <translation>Adagrad와 같지만 오래된 기울기를 잊으므로, 보폭이 0으로 줄어들지 않습니다.</translation>
    </message>
    <message>
        <source>It divides each gradient by the root of a running mean of its squares, which with ρ = 0.9 reaches about ten updates back: flat and steep directions get steps of about the same size η. So it leaves plateaus and saddles that hold plain descent up. Since the step does not shrink with the gradient, it circles the minimum at a distance of about η: let a schedule lower η at the end. The first move is 3.2 η, because the mean starts at zero.</source>
        <translation>기울기를, 그 제곱의 이동 평균의 제곱근으로 나눕니다. ρ = 0.9면 갱신 열 번쯤을 돌아봅니다. 그래서 평평한 방향도 가파른 방향도 보폭이 η쯤으로 비슷하고, 기본 경사하강법이 붙들리는 고원과 안장점을 벗어납니다. 기울기가 작아져도 보폭이 줄지 않아 최저점에서 η쯤 떨어진 곳을 맴돌므로, 끝에는 학습률 스케줄로 η를 낮춥니다. 평균이 0에서 출발하기 때문에 첫 이동은 3.2 η입니다.</translation>
    </message>
    <message>
        <source>The first step of every weight is about 3.2 η·sign(g) with the usual decay: only the gradient&apos;s sign counts in it, not its size.</source>
        <translation>감쇠율이 기본값이면 모든 가중치의 첫 이동은 약 3.2 η·sign(g)입니다. 기울기의 부호만 반영되고 크기는 반영되지 않습니다.</translation>
    </message>
    <message>
        <source>How long past squared gradients are remembered.</source>
        <translation>지난 기울기의 제곱을 얼마나 오래 기억하는지 나타냅니다.</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Momentum for the direction and RMSProp for the step size, together.</source>
        <translation>방향은 모멘텀처럼, 보폭은 RMSProp처럼 정합니다.</translation>
    </message>
    <message>
        <source>Decay β₁</source>
        <translation>감쇠율 β₁</translation>
    </message>
    <message>
        <source>How long past gradients are remembered (the direction).</source>
        <translation>방향을 정할 때 지난 기울기를 얼마나 오래 기억하는지 나타냅니다.</translation>
    </message>
    <message>
        <source>Decay β₂</source>
        <translation>감쇠율 β₂</translation>
    </message>
    <message>
        <source>How long past squared gradients are remembered (the step size).</source>
        <translation>보폭을 정할 때 지난 기울기의 제곱을 얼마나 오래 기억하는지 나타냅니다.</translation>
    </message>
    <message>
        <source>Adam, not corrected</source>
        <translation>보정 없는 Adam</translation>
    </message>
    <message>
        <source>Adam as many lecture notes write it: its first moves are three times as long.</source>
        <translation>여러 강의 자료에 적힌 대로의 Adam입니다. 처음에는 이동이 세 배로 깁니다.</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Adam that also shrinks the weights a little at each update.</source>
        <translation>갱신할 때마다 가중치도 조금씩 줄이는 Adam입니다.</translation>
    </message>
    <message>
        <source>In Adam an L2 penalty is divided by √v like the rest of the gradient, so that weights with large gradients are hardly shrunk. AdamW takes the decay out of the division: every update removes the share η λ, by default 0.001·0.01 = 0.00001, from each parameter alike. Choose it where Adam overfits, and try λ of 0.01 to 0.1. A schedule that lowers η lowers the decay with it.</source>
        <translation>Adam에서는 L2 규제도 나머지 기울기와 함께 √v로 나뉘므로, 기울기가 큰 가중치는 거의 줄지 않습니다. AdamW는 감쇠를 이 나눗셈에서 빼냅니다. 갱신할 때마다 모든 매개변수를 똑같이 η λ의 비율만큼, 기본값으로는 0.001·0.01 = 0.00001만큼 줄입니다. Adam이 과대적합할 때 쓰고, λ는 0.01에서 0.1까지 해 봅니다. 스케줄이 η를 낮추면 감쇠도 함께 약해집니다.</translation>
    </message>
    <message>
        <source>Weight decay λ</source>
        <translation>가중치 감쇠 λ</translation>
    </message>
    <message>
        <source>Takes the share η λ off every parameter at each update, past the moments.</source>
        <translation>모멘트를 거치지 않고, 갱신할 때마다 모든 매개변수를 η λ의 비율만큼 줄입니다.</translation>
    </message>
    <message>
        <source>Nadam</source>
        <translation>Nadam</translation>
    </message>
    <message>
        <source>Adam that looks ahead: this update&apos;s gradient counts a little more.</source>
        <translation>앞을 내다보는 Adam입니다. 이번 갱신의 기울기를 조금 더 크게 반영합니다.</translation>
    </message>
    <message>
        <source>It is to Adam what NAG is to momentum: the present gradient is counted at once, where Adam waits for the mean to follow. It therefore turns a little sooner and often needs a few updates less; the rest, and the size of the steps, is Adam&apos;s. Choose it where Adam swings. Its momentum grows from half of β₁ to β₁ in the course of thousands of updates, as ψ says.</source>
        <translation>Adam과 Nadam의 관계는 모멘텀과 NAG의 관계와 같습니다. Adam은 평균이 따라오기를 기다리지만 Nadam은 지금의 기울기를 바로 반영합니다. 그래서 조금 더 빨리 돌아서고, 몇 번 덜 갱신해도 될 때가 많습니다. 보폭을 비롯한 나머지는 Adam과 같습니다. Adam이 흔들릴 때 써 봅니다. 모멘텀은 ψ에 따라, 수천 번 갱신하는 동안 β₁의 절반에서 β₁까지 커집니다.</translation>
    </message>
    <message>
        <source>Growth ψ</source>
        <translation>증가율 ψ</translation>
    </message>
    <message>
        <source>How fast the look-ahead grows to its full size: ψ in 0.96^(t ψ).</source>
        <translation>미리 보기의 정도가 얼마나 빨리 커지는지 나타냅니다. 0.96^(t ψ)의 ψ입니다.</translation>
    </message>
    <message>
        <source>RProp</source>
        <translation>RProp</translation>
    </message>
    <message>
        <source>Looks at the sign only: steps grow while it stays and halve when it turns. The learning rate is the first step Δ₀ only: schedules and later changes of it do nothing.</source>
        <translation>기울기의 부호만 봅니다. 부호가 그대로면 보폭이 커지고, 바뀌면 절반으로 줄어듭니다. 학습률은 첫 보폭 Δ₀일 뿐이어서, 학습률 스케줄을 쓰거나 나중에 학습률을 바꾸어도 달라지지 않습니다.</translation>
    </message>
    <message>
        <source>Each parameter has a step of its own: 1.2 times longer while the gradient keeps its sign, half as long when it turns. How large the gradient is does not matter, so that sigmoid layers whose gradients vanish learn as fast as the last one. With all rows at every update it is one of the fastest rules for small networks. With mini-batches signs change by chance and the steps shrink to nothing: set the batch size to all rows, or take RMSProp, which was made for batches.</source>
        <translation>매개변수마다 자기 보폭이 있습니다. 기울기의 부호가 그대로면 1.2배로 길어지고, 바뀌면 절반이 됩니다. 기울기의 크기는 상관없으므로, 기울기가 작아지는 시그모이드 층도 마지막 층만큼 빨리 배웁니다. 갱신할 때마다 모든 행을 쓰면 작은 신경망에서 가장 빠른 규칙에 듭니다. 미니배치를 쓰면 부호가 우연히 바뀌어 보폭이 사라지니, 배치 크기를 모든 행으로 하거나 배치를 위해 만든 RMSProp을 씁니다.</translation>
    </message>
    <message>
        <source>RProp needs all rows at every update: it compares the signs of two gradients, and with mini-batches they change by chance.</source>
        <translation>RProp은 갱신할 때마다 모든 행이 필요합니다. 두 기울기의 부호를 비교하는데, 미니배치에서는 부호가 우연히 바뀌기 때문입니다.</translation>
    </message>
    <message>
        <source>The first step Δ₀ of each parameter and no more: RProp then finds its own step for each, which schedules and later changes of this number do not reach.</source>
        <translation>매개변수마다 처음에만 쓰는 보폭 Δ₀입니다. 그 뒤에는 RProp이 매개변수마다 보폭을 찾으므로, 학습률 스케줄을 쓰거나 나중에 이 값을 바꾸어도 달라지지 않습니다.</translation>
    </message>
    <message>
        <source>Growth η⁺</source>
        <translation>증가율 η⁺</translation>
    </message>
    <message>
        <source>What a step is multiplied by while the gradient&apos;s sign stays: η⁺.</source>
        <translation>기울기의 부호가 그대로일 때 보폭에 곱하는 값 η⁺입니다.</translation>
    </message>
    <message>
        <source>Shrinkage η⁻</source>
        <translation>감소율 η⁻</translation>
    </message>
    <message>
        <source>What a step is multiplied by when the sign has changed: η⁻.</source>
        <translation>기울기의 부호가 바뀌었을 때 보폭에 곱하는 값 η⁻입니다.</translation>
    </message>
    <message>
        <source>Least Δ₋</source>
        <translation>최소 보폭 Δ₋</translation>
    </message>
    <message>
        <source>No step gets shorter than this: Δ₋.</source>
        <translation>보폭이 더는 짧아지지 않는 하한 Δ₋입니다.</translation>
    </message>
    <message>
        <source>Greatest Δ₊</source>
        <translation>최대 보폭 Δ₊</translation>
    </message>
    <message>
        <source>No step gets longer than this: Δ₊.</source>
        <translation>보폭이 더는 길어지지 않는 상한 Δ₊입니다.</translation>
    </message>
    <message>
        <source>The same variant, iRProp⁻, with the same defaults.</source>
        <translation>같은 변형인 iRProp⁻이고 기본값도 같습니다.</translation>
    </message>
    <message>
        <source>same sign: Δ ← min(η⁺ Δ, Δ₊);  other sign: Δ ← max(η⁻ Δ, Δ₋), g ← 0;  θ ← θ − sgn(g) Δ</source>
        <translation>gₜ gₜ₋₁ &gt; 0: Δ ← min(η⁺ Δ, Δ₊);  gₜ gₜ₋₁ &lt; 0: Δ ← max(η⁻ Δ, Δ₋), gₜ ← 0;  θ ← θ − sgn(gₜ) Δ</translation>
    </message>
    <message>
        <source>Lion</source>
        <translation>Lion</translation>
    </message>
    <message>
        <source>Takes only the sign of its momentum: every weight moves equally far.</source>
        <translation>모멘텀의 부호만 씁니다. 그래서 모든 가중치가 같은 거리만큼 움직입니다.</translation>
    </message>
    <message>
        <source>It keeps one running mean and moves every parameter by exactly η, up or down: the gradient&apos;s size counts for nothing, and it remembers half as much as Adam. Because every step is a full one, it wants a learning rate three to ten times smaller than Adam&apos;s, and a schedule that lowers it, or it trembles at the end. Its weight decay has to be larger by the same factor. It was found by a search over programs, for large networks and large batches.</source>
        <translation>이동 평균 하나만 기억하고, 늘리든 줄이든 모든 매개변수를 정확히 η만큼 움직입니다. 기울기의 크기는 반영하지 않으며, 기억하는 양이 Adam의 절반입니다. 걸음마다 보폭이 같으므로 학습률은 Adam보다 3배에서 10배 작게 하고, 학습률 스케줄로 낮추어야 끝에서 떨리지 않습니다. 가중치 감쇠는 같은 배수만큼 크게 합니다. 프로그램을 탐색해 찾아낸 규칙으로, 큰 신경망과 큰 배치를 위한 것입니다.</translation>
    </message>
    <message>
        <source>How far each parameter goes at each update, whatever its gradient&apos;s size.</source>
        <translation>기울기의 크기와 상관없이, 갱신할 때마다 모든 매개변수가 움직이는 거리입니다.</translation>
    </message>
    <message>
        <source>How much of the kept mean counts in the sign (the direction).</source>
        <translation>부호(방향)를 정할 때 지난 평균을 반영하는 비율입니다.</translation>
    </message>
    <message>
        <source>How long past gradients are remembered.</source>
        <translation>지난 기울기를 얼마나 오래 기억하는지 나타냅니다.</translation>
    </message>
    <message>
        <source>The authors&apos; code starts with a learning rate of 0.0001, Keras with 0.001.</source>
        <translation>학습률의 기본값이 저자의 코드에서는 0.0001, Keras에서는 0.001입니다.</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>일정</translation>
    </message>
    <message>
        <source>The learning rate stays as it is set.</source>
        <translation>학습률이 설정한 값 그대로입니다.</translation>
    </message>
    <message>
        <source>The simplest choice, and the right one while you look for a learning rate: what you see then comes from that number alone. With mini-batches the loss comes down and then trembles at a level, for the steps do not get smaller while the gradient noise stays. If it levels off too high, lower the rate or choose a schedule that does.</source>
        <translation>가장 간단하며, 학습률을 찾는 동안에는 이것이 맞습니다. 보이는 것이 모두 그 숫자 하나에서 오기 때문입니다. 미니배치를 쓰면 손실이 내려가다가 어느 높이에서 떨립니다. 기울기 잡음은 그대로인데 보폭이 줄지 않기 때문입니다. 그 높이가 너무 높으면 학습률을 낮추거나, 낮추어 주는 스케줄을 고릅니다.</translation>
    </message>
    <message>
        <source>Warm-up (epochs)</source>
        <translation>웜업(에포크)</translation>
    </message>
    <message>
        <source>Epochs over which the learning rate first grows in equal steps, so that the first, wild gradients move little; 0 starts at full size.</source>
        <translation>이 에포크 수에 걸쳐 학습률을 일정하게 키우므로, 기울기가 거친 초반에는 조금만 움직입니다. 0이면 처음부터 설정한 학습률을 그대로 씁니다.</translation>
    </message>
    <message>
        <source>r / (1 + p n)</source>
        <translation>r / (1 + p n)</translation>
    </message>
    <message>
        <source>Shrinks fast at first and then ever more slowly, and never reaches zero.</source>
        <translation>처음에는 빨리, 갈수록 천천히 줄어들며 0이 되지는 않습니다.</translation>
    </message>
    <message>
        <source>With p = 0.01 the rate is halved after 100 epochs and a third after 200; with p = 1 it is halved after one epoch and a tenth after nine. Its steps add up without end, so that a run can still get anywhere, and shrink fast enough for the noise of mini-batches to die out: it is the schedule of the classic proof of convergence. It is the lecture&apos;s r / (1 + p n), and neither Adagrad nor weight decay.</source>
        <translation>p = 0.01이면 100에포크 뒤에 절반, 200에포크 뒤에 3분의 1이 됩니다. p = 1이면 한 에포크 뒤에 절반, 아홉 에포크 뒤에 10분의 1입니다. 보폭의 합은 끝없이 커지므로 어디에든 닿을 수 있고, 보폭은 미니배치의 잡음이 사라질 만큼 빨리 줄어듭니다. 수렴을 증명할 때 쓰는 고전적인 스케줄입니다. 강의의 r / (1 + p n)이 이것이며, Adagrad도 가중치 감쇠도 아닙니다.</translation>
    </message>
    <message>
        <source>Decay p</source>
        <translation>감쇠율 p</translation>
    </message>
    <message>
        <source>How fast it shrinks: p in r/(1 + p n).</source>
        <translation>줄어드는 빠르기입니다. r/(1 + p n)의 p입니다.</translation>
    </message>
    <message>
        <source>Keras counts updates where Deltascope counts epochs.</source>
        <translation>Deltascope는 에포크를 세지만 Keras는 갱신을 셉니다.</translation>
    </message>
    <message>
        <source>In steps</source>
        <translation>계단식</translation>
    </message>
    <message>
        <source>Stays the same for some epochs, then drops, again and again.</source>
        <translation>몇 에포크 동안 그대로 있다가 뚝 떨어지기를 되풀이합니다.</translation>
    </message>
    <message>
        <source>With its defaults the rate is halved every 20 epochs: after 100 epochs 0.03 of it is left. The loss curve often drops at each step, since the trembling gets smaller at once. Choose the distance so that the loss has levelled off before each drop; a drop that comes too early freezes the run far from the minimum.</source>
        <translation>기본값이면 20에포크마다 절반이 되어, 100에포크 뒤에는 0.03이 남습니다. 떨림이 한꺼번에 작아지므로, 학습률이 떨어질 때마다 손실 곡선도 한 단 내려앉는 일이 많습니다. 손실이 평평해진 뒤에 떨어지도록 간격을 정합니다. 너무 일찍 떨어지면 최저점에서 먼 곳에서 멈춰 버립니다.</translation>
    </message>
    <message>
        <source>Drop to</source>
        <translation>남는 비율</translation>
    </message>
    <message>
        <source>What it is multiplied by.</source>
        <translation>떨어질 때마다 학습률에 곱하는 값입니다.</translation>
    </message>
    <message>
        <source>Every (epochs)</source>
        <translation>간격(에포크)</translation>
    </message>
    <message>
        <source>Epochs from one drop to the next.</source>
        <translation>한 번 떨어지고 다음에 떨어질 때까지의 에포크 수입니다.</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>지수</translation>
    </message>
    <message>
        <source>Loses the same share in every epoch.</source>
        <translation>에포크마다 같은 비율로 줄어듭니다.</translation>
    </message>
    <message>
        <source>With γ = 0.98 half of the rate is left after 34 epochs, 13 % after 100 and 2 % after 200. The rates of all epochs together add up to no more than r / (1 − γ) = 50 r, so a run that has not come near the minimum by then never will. Choose γ by the number of epochs: 0.01 to the power of 1 / epochs ends at 1 %.</source>
        <translation>γ = 0.98이면 34에포크 뒤에 절반, 100에포크 뒤에 13%, 200에포크 뒤에 2%가 남습니다. 에포크마다의 학습률을 모두 더해도 r / (1 − γ) = 50 r을 넘지 않으므로, 그때까지 최저점 가까이 가지 못하면 끝내 가지 못합니다. γ는 에포크 수에 맞추어 정합니다. 0.01을 1 / 에포크 수로 거듭제곱한 값이면 1%에서 끝납니다.</translation>
    </message>
    <message>
        <source>Factor γ</source>
        <translation>남는 비율 γ</translation>
    </message>
    <message>
        <source>What is left each epoch.</source>
        <translation>에포크마다 남는 비율입니다.</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>코사인</translation>
    </message>
    <message>
        <source>Comes down along half a cosine wave: slowly, then fast, then slowly (Loshchilov and Hutter 2017, without restarts).</source>
        <translation>코사인 반 주기를 따라 천천히, 빨리, 다시 천천히 줄어듭니다(Loshchilov와 Hutter 2017, 재시작 없음).</translation>
    </message>
    <message>
        <source>With a period of 100 epochs the rate is still 85 % after 25, 50 % after 50 and 15 % after 75, and then comes gently to its end: long at a large rate to find the valley, long at a small one to settle. There is only the period to choose; set it to the number of epochs. Where the period is shorter the rate stays at its end, by default 0, and nothing is learnt any more.</source>
        <translation>기간이 100에포크면 25에포크 뒤에 아직 85%, 50에포크 뒤에 50%, 75에포크 뒤에 15%이고, 그런 다음 부드럽게 끝에 이릅니다. 큰 학습률에 오래 머물며 골짜기를 찾고, 작은 학습률에 오래 머물며 자리 잡습니다. 정할 것은 기간뿐이며 전체 에포크 수와 같게 합니다. 기간이 그보다 짧으면 학습률이 끝 값에 머무는데, 기본값인 0이면 더는 배우지 않습니다.</translation>
    </message>
    <message>
        <source>Over (epochs)</source>
        <translation>기간(에포크)</translation>
    </message>
    <message>
        <source>Epochs until it has come down.</source>
        <translation>다 줄어들 때까지의 에포크 수입니다.</translation>
    </message>
    <message>
        <source>Final share f</source>
        <translation>최종 비율 f</translation>
    </message>
    <message>
        <source>Share of it that is left then.</source>
        <translation>다 줄어든 뒤에 남는 학습률의 비율입니다.</translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation>원 사이클</translation>
    </message>
    <message>
        <source>Rises to a large learning rate, which finds flat valleys, and falls to nothing, or a small share of it, which settles there (Smith 2018; along cosines, as PyTorch has it).</source>
        <translation>학습률을 크게 키워 평평한 골짜기를 찾은 뒤, 0이나 작은 비율까지 줄여 그곳에 자리 잡습니다(Smith 2018, PyTorch처럼 코사인을 따름).</translation>
    </message>
    <message>
        <source>With its defaults the rate climbs from 4 % to the full one over the first 30 of 100 epochs and falls to 0 over the other 70. The climb lets momentum and Adam&apos;s means settle before steps get large, so that a peak two to ten times the usual constant rate can be borne; the time at the peak keeps the run out of narrow valleys. Set the period to the number of epochs: a run that stops at the peak has learnt little.</source>
        <translation>기본값이면 100에포크 가운데 처음 30에포크 동안 4%에서 설정한 학습률까지 올라가고, 나머지 70에포크 동안 0까지 내려갑니다. 보폭이 커지기 전에 모멘텀과 Adam의 평균이 자리 잡으므로, 평소 학습률의 2배에서 10배에 이르는 꼭대기도 견딥니다. 꼭대기에 머무는 동안 좁은 골짜기에 빠지지 않습니다. 기간은 전체 에포크 수와 같게 합니다. 꼭대기에서 멈춘 실행은 거의 배운 것이 없습니다.</translation>
    </message>
    <message>
        <source>Rise u</source>
        <translation>상승 구간 u</translation>
    </message>
    <message>
        <source>Share of the epochs in which it rises to the rate that is set: u.</source>
        <translation>전체 에포크 가운데 설정한 학습률까지 올라가는 구간의 비율 u입니다.</translation>
    </message>
    <message>
        <source>Start share s</source>
        <translation>시작 비율 s</translation>
    </message>
    <message>
        <source>Share of the learning rate to start with: s.</source>
        <translation>설정한 학습률에 비해, 시작할 때 쓰는 학습률의 비율 s입니다.</translation>
    </message>
    <message>
        <source>Share of the learning rate that is left at the end: f.</source>
        <translation>끝날 때 남는 학습률의 비율 f입니다.</translation>
    </message>
    <message>
        <source>Smith&apos;s rises and falls along straight lines; PyTorch counts updates, comes to its end one of them earlier, and has momentum fall and rise against it.</source>
        <translation>Smith의 것은 직선으로 오르내립니다. PyTorch는 갱신을 세고, 갱신 한 번만큼 일찍 끝나며, 모멘텀이 반대로 내려갔다 올라갑니다.</translation>
    </message>
    <message>
        <source>r (s + (1 − s) ½ (1 − cos(π n / (u period)))) up to n = u period; then r (f + (1 − f) ½ (1 + cos(π (n − u period) / ((1 − u) period))))</source>
        <translation>r (s + (1 − s) ½ (1 − cos(π n / (u period)))) (n ≤ u period); r (f + (1 − f) ½ (1 + cos(π (n − u period) / ((1 − u) period)))) (n &gt; u period)</translation>
    </message>
    <message>
        <source>XOR</source>
        <translation>XOR</translation>
    </message>
    <message>
        <source>1 when exactly one of the two inputs is 1; no straight line separates the classes.</source>
        <translation>두 입력 가운데 하나만 1일 때 1입니다. 직선 하나로는 클래스를 나눌 수 없습니다.</translation>
    </message>
    <message>
        <source>Its four rows are (0, 0) → 0, (0, 1) → 1, (1, 0) → 1 and (1, 1) → 0: the two ones lie across from each other, and whichever straight line is drawn, a row is on the wrong side of it. A perceptron therefore never finishes on it. Two hidden nodes are enough, a NAND and an OR whose outputs meet in an AND; when they are learnt from a random start two sometimes get stuck, so the preset has four.</source>
        <translation>네 행은 (0, 0) → 0, (0, 1) → 1, (1, 0) → 1, (1, 1) → 0입니다. 두 1이 서로 마주 보고 있어, 직선을 어떻게 그어도 한 행은 반대편에 남습니다. 그래서 퍼셉트론은 끝내 다 맞히지 못합니다. 은닉 노드 두 개면 충분합니다. NAND와 OR의 출력이 AND에서 만나면 됩니다. 다만 무작위로 출발해 배울 때는 두 개로는 갇히기도 하므로, 프리셋에는 네 개를 두었습니다.</translation>
    </message>
    <message>
        <source>AND</source>
        <translation>AND</translation>
    </message>
    <message>
        <source>1 only when both inputs are 1.</source>
        <translation>두 입력이 모두 1일 때만 1입니다.</translation>
    </message>
    <message>
        <source>One node does it: with weights 0.5 and 0.5 and a bias of −0.7 the sums are −0.7, −0.2, −0.2 and 0.3, and only the last is above 0. Many other lines separate the rows as well, so that another start ends with other weights. Step through the perceptron rule on it to see each wrong row turn the line, until none is left.</source>
        <translation>노드 하나면 됩니다. 가중치가 0.5와 0.5, 편향이 −0.7이면 가중합이 −0.7, −0.2, −0.2, 0.3이고 마지막만 0보다 큽니다. 행을 나누는 직선은 이것 말고도 많아서, 다른 데서 출발하면 다른 가중치로 끝납니다. 퍼셉트론 학습 규칙을 단계별로 따라가며, 틀린 행이 없어질 때까지 직선이 돌아가는 것을 봅니다.</translation>
    </message>
    <message>
        <source>OR</source>
        <translation>OR</translation>
    </message>
    <message>
        <source>1 when at least one input is 1.</source>
        <translation>두 입력 가운데 하나라도 1이면 1입니다.</translation>
    </message>
    <message>
        <source>One node does it: with weights 0.5 and 0.5 and a bias of −0.2 the sums are −0.2, 0.3, 0.3 and 0.8. Against AND nothing but the bias has changed: it moves the line without turning it. Find weights of your own by hand, then let the perceptron rule find some.</source>
        <translation>노드 하나면 됩니다. 가중치가 0.5와 0.5, 편향이 −0.2면 가중합이 −0.2, 0.3, 0.3, 0.8입니다. AND와 견주면 편향만 달라졌습니다. 편향은 직선을 돌리지 않고 옮깁니다. 먼저 손으로 가중치를 찾아보고, 그다음 퍼셉트론 학습 규칙이 찾게 합니다.</translation>
    </message>
    <message>
        <source>NAND</source>
        <translation>NAND</translation>
    </message>
    <message>
        <source>0 only when both inputs are 1: AND turned round.</source>
        <translation>두 입력이 모두 1일 때만 0입니다. AND를 뒤집은 것입니다.</translation>
    </message>
    <message>
        <source>Turn all signs of AND: with weights −0.5 and −0.5 and a bias of 0.7 the sums are 0.7, 0.2, 0.2 and −0.3. Every other gate can be built of NANDs alone, which makes it the brick of computers, and of the network that solves XOR. Mind the row (0, 0): with both inputs 0 only the bias can make the node fire.</source>
        <translation>AND의 부호를 모두 뒤집습니다. 가중치가 −0.5와 −0.5, 편향이 0.7이면 가중합이 0.7, 0.2, 0.2, −0.3입니다. 다른 모든 게이트를 NAND만으로 만들 수 있어 컴퓨터의 기본 부품이 되고, XOR을 푸는 신경망의 부품도 됩니다. (0, 0) 행에 주의합니다. 두 입력이 모두 0이면 편향만이 노드를 활성화할 수 있습니다.</translation>
    </message>
    <message>
        <source>Three blobs</source>
        <translation>점 구름 세 개</translation>
    </message>
    <message>
        <source>Three round clouds of points, one a class; straight lines separate them.</source>
        <translation>둥근 점 구름 세 개가 저마다 한 클래스입니다. 직선으로 나눌 수 있습니다.</translation>
    </message>
    <message>
        <source>The clouds lie around (0, 1.6), (−1.6, −1) and (1.6, −1), with the noise as their deviation. At 0.5 they hardly touch, and three softmax nodes without any hidden layer, which is logistic regression for several classes, are right on every row. At a noise of 1 they overlap and no network can be right on all: a larger one only learns the noise by heart.</source>
        <translation>점 구름은 (0, 1.6), (−1.6, −1), (1.6, −1)을 중심으로 하고, 퍼진 정도(표준편차)가 잡음입니다. 0.5면 거의 겹치지 않아, 은닉층 없이 소프트맥스 노드 세 개만으로(클래스가 여럿인 로지스틱 회귀) 모든 행을 맞힙니다. 잡음이 1이면 구름이 겹쳐 어떤 신경망도 다 맞힐 수 없습니다. 신경망을 키우면 잡음을 외울 뿐입니다.</translation>
    </message>
    <message>
        <source>Two moons</source>
        <translation>초승달 두 개</translation>
    </message>
    <message>
        <source>Two half circles that reach into each other.</source>
        <translation>서로 맞물린 반원 두 개입니다.</translation>
    </message>
    <message>
        <source>The best straight line is right on about 86 % of the rows; a hidden layer of 8 tanh nodes bends round both moons and reaches 98 to 99 %. That shows that one hidden layer can draw more than a convex region. More noise makes the moons run into each other: at 0.3 the boundary of a large network begins to follow single rows.</source>
        <translation>가장 좋은 직선은 행의 86%쯤을 맞힙니다. tanh 노드 8개인 은닉층 하나면 두 초승달을 모두 감싸 98~99%에 이릅니다. 은닉층 하나로도 볼록한 영역보다 더 복잡한 것을 그릴 수 있다는 뜻입니다. 잡음을 키우면 두 초승달이 섞입니다. 0.3이면 큰 신경망의 경계가 행 하나하나를 따라가기 시작합니다.</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>동심원</translation>
    </message>
    <message>
        <source>A ring around a disc of points.</source>
        <translation>둥글게 모인 점을 고리가 둘러싸고 있습니다.</translation>
    </message>
    <message>
        <source>No straight line does better than chance here: without a hidden layer about half of the rows are right. Three hidden nodes can close a triangle around the disc, six tanh nodes make it round. It also shows what a good feature is worth: with x₁² + x₂² as an input, a single threshold would do.</source>
        <translation>여기서는 어떤 직선도 찍는 것보다 낫지 않습니다. 은닉층이 없으면 행의 절반쯤만 맞힙니다. 은닉 노드 세 개면 가운데를 삼각형으로 에워싸고, tanh 노드 여섯 개면 둥글게 에워쌉니다. 좋은 특성이 얼마나 값진지도 보여 줍니다. x₁² + x₂²을 입력으로 쓰면 임계값 하나로 충분합니다.</translation>
    </message>
    <message>
        <source>With factor=0.5.</source>
        <translation>factor=0.5일 때입니다.</translation>
    </message>
    <message>
        <source>Two spirals</source>
        <translation>나선 두 개</translation>
    </message>
    <message>
        <source>Two arms that wind around each other.</source>
        <translation>서로 휘감은 나선 두 가닥입니다.</translation>
    </message>
    <message>
        <source>The hardest shape in the plane: each class is one turn of an arm with the other class on both sides. With the preset two hidden layers of 16 tanh nodes are right on every row after about 60 epochs; a single layer of 16 ends at 97 %, and the rows it misses lie together on a piece of an arm. Look at the regions while it learns: they first part the plane in two halves and then fold, arm by arm. At a noise of 0.1 the arms begin to touch.</source>
        <translation>평면에 있는 모양 가운데 가장 어렵습니다. 클래스마다 한 바퀴 도는 나선이고, 양옆에 다른 클래스가 있습니다. 프리셋에서는 tanh 노드 16개인 은닉층 둘로 60에포크쯤이면 모든 행을 맞힙니다. 16개인 은닉층 하나로는 97%에서 끝나고, 틀린 행이 나선의 한 토막에 모여 있습니다. 배우는 동안 결정 영역을 봅니다. 처음에는 평면을 둘로 나누다가 나선을 따라 차츰 접혀 갑니다. 잡음이 0.1이면 나선이 서로 닿기 시작합니다.</translation>
    </message>
    <message>
        <source>Two labels</source>
        <translation>레이블 두 개</translation>
    </message>
    <message>
        <source>Points with two labels at once: right of the middle or not, inside the circle or not.</source>
        <translation>점마다 레이블이 두 개 있습니다. 하나는 가운데보다 오른쪽인지, 하나는 원 안인지를 나타냅니다.</translation>
    </message>
    <message>
        <source>Points lie evenly in a square; the first label says whether x₁ &gt; 0, the second whether the distance from the middle is below 0.6. A row can have both labels, one or none, so that each output is a sigmoid with binary cross-entropy. Softmax fails here: it would have to give 0.5 to each of two labels and can never say none. The first label needs one line, the second a closed region, and they share the hidden nodes.</source>
        <translation>점은 정사각형에 고르게 퍼져 있습니다. 첫째 레이블은 x₁ &gt; 0인지, 둘째 레이블은 가운데에서 0.6보다 가까운지를 나타냅니다. 행에 레이블이 둘 다 있을 수도, 하나만 있을 수도, 없을 수도 있으므로 출력마다 시그모이드를 쓰고 이진 교차 엔트로피를 씁니다. 소프트맥스는 쓸 수 없습니다. 레이블이 둘이면 0.5씩 주어야 하고, 없다고는 말하지 못하기 때문입니다. 첫째 레이블에는 직선 하나, 둘째 레이블에는 닫힌 영역이 필요하며, 은닉 노드는 함께 씁니다.</translation>
    </message>
    <message>
        <source>Noisy sine</source>
        <translation>잡음 섞인 사인</translation>
    </message>
    <message>
        <source>One wave of a sine with noise: the number y is to be predicted from x.</source>
        <translation>사인 곡선 한 주기에 잡음을 섞었습니다. x를 보고 수 y를 예측합니다.</translation>
    </message>
    <message>
        <source>x lies between −π and π, and y is sin x plus noise of deviation 0.1. On average no model can bring the mean squared error on new rows below 0.01, the noise&apos;s variance; one that comes lower on the training rows has learnt the noise by heart. Watch the curve grow: a few tanh nodes each add one bend. Outside the interval a network does not go on waving, it flattens.</source>
        <translation>x는 −π와 π 사이에 있고, y는 sin x에 표준편차 0.1인 잡음을 더한 값입니다. 새로운 행에서 평균제곱오차를 평균적으로 잡음의 분산인 0.01보다 낮출 수 있는 모델은 없습니다. 학습한 행에서 그보다 낮다면 잡음을 외운 것입니다. 곡선이 자라는 것을 봅니다. tanh 노드 몇 개가 저마다 한 번씩 구부립니다. 구간 밖에서는 물결이 이어지지 않고 평평해집니다.</translation>
    </message>
    <message>
        <source>Noisy cubic</source>
        <translation>잡음 섞인 3차 곡선</translation>
    </message>
    <message>
        <source>The curve y = x³ − x with noise: the number y is to be predicted from x.</source>
        <translation>곡선 y = x³ − x에 잡음을 섞었습니다. x를 보고 수 y를 예측합니다.</translation>
    </message>
    <message>
        <source>x lies between −1.5 and 1.5; the curve rises, falls between its two turning points at x = ∓0.58 and rises again. Two or three tanh nodes follow it, a network without hidden layers gives the best straight line and misses both bends: the picture of underfitting. With 20 rows and many nodes it shows the opposite, a curve that runs through every noisy point.</source>
        <translation>x는 −1.5와 1.5 사이에 있습니다. 곡선은 올라가다가 x = ∓0.58인 두 굽이 사이에서 내려오고 다시 올라갑니다. tanh 노드 두세 개면 따라갑니다. 은닉층이 없는 신경망은 가장 좋은 직선을 그을 뿐 두 굽이를 모두 놓칩니다. 과소적합이 바로 이런 모습입니다. 행이 20개인데 노드가 많으면 거꾸로, 잡음 섞인 점을 하나하나 지나는 곡선이 됩니다.</translation>
    </message>
    <message>
        <source>Iris flowers</source>
        <translation>붓꽃</translation>
    </message>
    <message>
        <source>150 flowers of three species, told apart by four measurements (Fisher 1936).</source>
        <translation>붓꽃 150송이의 측정값 네 가지로 세 종을 구별합니다(Fisher 1936).</translation>
    </message>
    <message>
        <source>Wine</source>
        <translation>와인</translation>
    </message>
    <message>
        <source>178 wines from three growers, told apart by 13 chemical measurements.</source>
        <translation>와인 178개의 화학 측정값 13가지로 생산자 세 곳을 구별합니다.</translation>
    </message>
    <message>
        <source>The 13 columns differ in size by a thousand: proline runs from 278 to 1680, hue from 0.5 to 1.7. Standardised, the classes are easy and a small network is right on every row. Without scaling proline saturates all nodes, and the preset&apos;s network stays at 40 %, the share of the largest class. That makes it the data set for seeing why features are scaled.</source>
        <translation>열 13개의 크기가 천 배까지 다릅니다. 프롤린은 278에서 1&#x202f;680까지, 색조는 0.5에서 1.7까지입니다. 표준화하면 쉬워서 작은 신경망이 모든 행을 맞힙니다. 스케일링하지 않으면 프롤린이 모든 노드를 포화시켜, 프리셋의 신경망이 가장 큰 클래스의 비율인 40%에 머뭅니다. 특성을 스케일링하는 까닭을 보기에 좋은 데이터 세트입니다.</translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <translation>유방암</translation>
    </message>
    <message>
        <source>569 tumours, malignant or benign, told apart by 30 measurements of cell nuclei.</source>
        <translation>종양 569개의 세포핵 측정값 30가지로 악성과 양성을 구별합니다.</translation>
    </message>
    <message>
        <source>357 tumours are benign and 212 malignant, so a network that always says benign is right in 63 %: accuracy has to be read against that. The output is the probability of benign, the second class. About 96 % is reached even without a hidden layer, as the 30 columns are much alike: mean, error and worst value of the same ten measurements. A malignant tumour that is missed is the worse mistake; look at the confusion matrix, not at accuracy alone.</source>
        <translation>종양 357개는 양성, 212개는 악성입니다. 언제나 양성이라고만 해도 63%를 맞히므로, 정확도는 이것과 견주어 읽어야 합니다. 출력은 둘째 클래스인 양성의 확률입니다. 은닉층이 없어도 96%쯤에 이릅니다. 열 30개가 같은 측정값 열 가지의 평균, 오차, 가장 나쁜 값이라 서로 비슷하기 때문입니다. 악성 종양을 놓치는 것이 더 나쁜 실수이므로, 정확도만 보지 말고 혼동 행렬을 봅니다.</translation>
    </message>
    <message>
        <source>Diabetes</source>
        <translation>당뇨병</translation>
    </message>
    <message>
        <source>442 patients: how far the disease goes in a year, from ten measurements (Efron and others 2004).</source>
        <translation>환자 442명의 측정값 10가지로, 1년 동안 병이 얼마나 진행되는지 예측합니다(Efron 외 2004).</translation>
    </message>
    <message>
        <source>The measurements explain only about half of what is to be predicted: an R² of 0.3 to 0.5 on validation rows is good, and no larger network gets beyond it. So it shows overfitting well: 32 nodes and 400 epochs bring R² to 0.90 on training rows and to −0.25 on validation rows, worse than guessing the mean; with an L2 penalty of 0.05 it is 0.58 and 0.37. Scale the targets too, which run from 25 to 346.</source>
        <translation>측정값은 예측할 것의 절반쯤만 설명합니다. 검증 행에서 R²이 0.3에서 0.5면 좋은 것이고, 신경망을 키워도 더 나아지지 않습니다. 그래서 과대적합을 보기에 좋습니다. 노드 32개로 400에포크를 학습하면 R²이 학습 행에서는 0.90, 검증 행에서는 −0.25로 평균을 찍는 것보다도 못합니다. L2 규제를 0.05로 하면 0.58과 0.37이 됩니다. 25에서 346까지 퍼져 있는 목푯값도 스케일링합니다.</translation>
    </message>
    <message>
        <source>Here in its own units, as scikit-learn gives it with scaled=False.</source>
        <translation>여기서는 원래 단위이며, scikit-learn에서 scaled=False로 준 것과 같습니다.</translation>
    </message>
    <message>
        <source>Handwritten digits</source>
        <translation>손글씨 숫자</translation>
    </message>
    <message>
        <source>1797 handwritten digits as pictures of 8 × 8 grey pixels.</source>
        <translation>손글씨 숫자 1&#x202f;797개를 8 × 8픽셀 회색조 그림으로 나타냈습니다.</translation>
    </message>
    <message>
        <source>Smaller pictures than MNIST&apos;s, and fewer of them.</source>
        <translation>MNIST보다 그림이 작고 수도 적습니다.</translation>
    </message>
    <message>
        <source>Parabola</source>
        <translation>포물면</translation>
    </message>
    <message>
        <source>A round bowl with one minimum: the gradient points straight away from it everywhere, so only the size of the step matters.</source>
        <translation>최저점이 하나인 둥근 그릇입니다. 기울기가 어디에서나 최저점의 정반대를 가리키므로, 보폭만 잘 정하면 됩니다.</translation>
    </message>
    <message>
        <source>The minimum is (0, 0), and the curvature is 2 in every direction, so that one learning rate suits both parameters. Plain descent multiplies the distance by 1 − 2η in each update: 0.5 arrives at once, more than 0.5 jumps from side to side, and more than 1 moves away. Nothing is left to improve: with 0.1 plain descent needs 20 updates from the start, Adam 75, because its steps are about as long as the learning rate however steep it is. What an optimizer gains elsewhere it gains by the shape there.</source>
        <translation>최솟값은 (0, 0)에 있고, 곡률이 어느 방향으로나 2여서 학습률 하나가 두 매개변수에 모두 맞습니다. 경사하강법은 갱신할 때마다 거리에 1 − 2η를 곱합니다. 0.5면 한 번에 도착하고, 0.5보다 크면 좌우로 뛰며, 1보다 크면 멀어집니다. 더 나아질 것이 없습니다. 학습률 0.1로 출발점에서 경사하강법은 갱신 20번이면 되지만 Adam은 75번 걸리는데, 얼마나 가파르든 한 걸음이 학습률만 하기 때문입니다. 다른 곳에서 옵티마이저가 앞서는 것은 그곳의 모양 덕분입니다.</translation>
    </message>
    <message>
        <source>Ill-conditioned ellipse</source>
        <translation>길쭉한 타원</translation>
    </message>
    <message>
        <source>A bowl that is 20 times as curved one way as the other: the gradient hardly points at the minimum, and plain descent zig-zags across while it crawls along.</source>
        <translation>한 방향이 다른 방향보다 20배 심하게 휜 그릇입니다. 기울기의 방향이 최저점에서 크게 어긋나, 기본 경사하강법은 좁은 쪽으로 지그재그를 그리며 긴 쪽으로는 아주 조금씩 나아갑니다.</translation>
    </message>
    <message>
        <source>The minimum is (0, 0). The curvature is 0.1 along x and 2 along y: the learning rate must stay below 1 for y, and then x shrinks by less than a tenth in an update. From the start plain descent needs 492 updates with 0.1 and 50 with 0.95, jumping across the valley each time; momentum with 0.1 needs 88, for pulls across cancel and pulls along add up. Adagrad, RMSprop and Adam divide each parameter&apos;s gradient by its own size, which makes the bowl rounder. Networks have such valleys where inputs differ in size: scaling the inputs is the first remedy.</source>
        <translation>최솟값은 (0, 0)에 있습니다. 곡률이 x 방향으로 0.1, y 방향으로 2입니다. y 때문에 학습률이 1보다 작아야 하고, 그러면 x는 갱신마다 10분의 1도 줄지 않습니다. 출발점에서 경사하강법은 0.1로 갱신 492번, 0.95로는 매번 골짜기를 가로질러 뛰며 50번이 걸립니다. 모멘텀은 0.1로 88번인데, 가로지르는 힘은 서로 지워지고 나아가는 힘은 쌓이기 때문입니다. Adagrad, RMSprop, Adam은 매개변수마다 기울기를 그 크기로 나누어 그릇을 더 둥글게 만듭니다. 신경망에서는 입력들의 크기가 다를 때 이런 골짜기가 생기므로, 입력 스케일링이 첫째 처방입니다.</translation>
    </message>
    <message>
        <source>Saddle</source>
        <translation>안장점</translation>
    </message>
    <message>
        <source>Uphill one way and downhill the other: the gradient vanishes in the centre although it is no minimum, and along y it goes down without end.</source>
        <translation>한쪽은 오르막, 다른 쪽은 내리막입니다. 가운데는 최저점이 아닌데도 기울기가 0이고, y를 따라가면 끝없이 내려갑니다.</translation>
    </message>
    <message>
        <source>At (0, 0) the gradient is zero, yet that is a minimum along x alone: along y the values fall without end, so that there is no minimum to reach. In an update plain descent shrinks x by the factor 1 − 2η and grows y by 1 + 2η: who starts near y = 0 waits long before the fall begins, and exactly on y = 0 for ever. Adam and RMSprop take full steps where a gradient is small and leave the ridge early; the noise of mini-batches helps too. A network with many weights has saddles in plenty: where its loss stands still for a while, that need not be the end.</source>
        <translation>(0, 0)에서 기울기가 0이지만 x 방향으로만 최솟값입니다. y 방향으로는 값이 끝없이 내려가므로 도착할 최솟값이 없습니다. 갱신마다 경사하강법은 x를 1 − 2η배로 줄이고 y를 1 + 2η배로 늘립니다. y = 0 가까이에서 출발하면 내려가기까지 오래 기다리고, 정확히 y = 0이면 영영 머무릅니다. Adam과 RMSprop은 기울기가 작아도 한 걸음을 다 내디뎌 일찍 능선을 벗어나고, 미니배치의 잡음도 도움이 됩니다. 가중치가 많은 신경망에는 안장점이 많습니다. 손실이 한동안 멈춰 있어도 그것이 끝은 아닐 수 있습니다.</translation>
    </message>
    <message>
        <source>none: it falls without end along y</source>
        <translation>없음: y를 따라 끝없이 내려감</translation>
    </message>
    <message>
        <source>Beale</source>
        <translation>빌 함수</translation>
    </message>
    <message>
        <source>Steep walls around a long flat valley: a step that suits the valley is far too large on the walls.</source>
        <translation>가파른 벽이 길고 평평한 골짜기를 둘러싸고 있습니다. 골짜기에 알맞은 보폭은 벽에서 지나치게 큽니다.</translation>
    </message>
    <message>
        <source>The minimum is (3, 0.5), at the end of a long flat valley, while the values rise like x² y⁶ on the walls: a learning rate that is safe there hardly moves on the floor. From the start plain descent with 0.02 needs 349 updates, and with 0.05 it is thrown far out within three. Momentum is thrown out with 0.01 already, for it adds the steep pulls up. Adam with 0.05 needs 591: the length of its steps is limited, so that walls do it no harm. Adagrad is safe too, but it never forgets the first steep gradients and slows down for good. Clipping the gradient protects a network in the same way.</source>
        <translation>최솟값은 긴 평평한 골짜기 끝의 (3, 0.5)에 있고, 벽에서는 값이 x² y⁶처럼 커집니다. 벽에서 안전한 학습률로는 바닥에서 거의 움직이지 못합니다. 출발점에서 경사하강법은 0.02로 갱신 349번이 걸리고, 0.05로는 세 번 만에 멀리 튕겨 나갑니다. 모멘텀은 가파른 힘이 쌓여 0.01로도 튕겨 나갑니다. Adam은 0.05로 591번이 걸립니다. 걸음의 길이에 한계가 있어 벽에서도 무사합니다. Adagrad도 안전하지만 처음의 가파른 기울기를 잊지 않아 갈수록 느려집니다. 기울기 클리핑이 신경망을 같은 방법으로 지켜 줍니다.</translation>
    </message>
    <message>
        <source>Rosenbrock</source>
        <translation>로젠브록 함수</translation>
    </message>
    <message>
        <source>A bent, banana-shaped valley: it is found at once, and then its floor is so flat that the way along it to the minimum takes thousands of updates.</source>
        <translation>바나나처럼 굽은 골짜기입니다. 골짜기는 금방 찾지만 바닥이 아주 평평해서, 최저점까지 가려면 수천 번 갱신해야 합니다.</translation>
    </message>
    <message>
        <source>The minimum is (1, 1), on the floor y = x² of the bent valley. There the curvature is about 1000 across and 0.4 along: the learning rate must stay near 0.002, and then the floor&apos;s small gradient moves hardly anything. From the start plain descent with 0.002 needs 3637 updates, momentum 408; with 0.01 both are thrown out. Dividing each parameter&apos;s gradient by its size helps less than on the ellipse, because the valley runs along neither x nor y. Adagrad, whose steps shrink, is still on its way after 6000 updates with 0.1. It is the classic test because being near is easy and arriving is not.</source>
        <translation>최솟값은 굽은 골짜기의 바닥 y = x² 위의 (1, 1)에 있습니다. 그곳의 곡률은 가로지르는 쪽으로 약 1000, 나아가는 쪽으로 0.4입니다. 학습률이 0.002 근처여야 하고, 그러면 바닥의 작은 기울기로는 거의 나아가지 못합니다. 출발점에서 0.002로 경사하강법은 갱신 3637번, 모멘텀은 408번이 걸리고, 0.01이면 둘 다 튕겨 나갑니다. 골짜기가 x도 y도 아닌 쪽으로 뻗어 있어, 매개변수마다 기울기를 그 크기로 나누는 것은 타원에서만큼 돕지 못합니다. 걸음이 줄어드는 Adagrad는 0.1로 갱신 6000번 뒤에도 가는 중입니다. 가까이 가기는 쉽고 도착하기는 어려워 대표적인 시험으로 쓰입니다.</translation>
    </message>
    <message>
        <source>Himmelblau</source>
        <translation>히멜블라우 함수</translation>
    </message>
    <message>
        <source>Four minima of the same depth: which one is reached depends on the start, and near the hill in the middle on the optimizer too.</source>
        <translation>깊이가 같은 최저점이 네 개 있습니다. 어디에 이를지는 출발점에 달려 있고, 가운데 언덕 근처에서는 옵티마이저에도 달려 있습니다.</translation>
    </message>
    <message>
        <source>It has four minima, (3, 2) among them, all of value 0: none is better. Between them lie a hill of about 182 near (−0.27, −0.92) and four saddles, and the first updates decide which valley is entered. From the start plain descent with 0.01 settles at (3.584, −1.848) after 19 updates, Adam with 0.05 at (3, 2) after 98: its first step is as long in x as in y, whatever the slopes. Move the start a little and race again. A network, too, ends in different and equally good weights from different seeds.</source>
        <translation>최솟값이 (3, 2)를 비롯해 네 곳에 있고 값이 모두 0이어서 더 나은 곳이 없습니다. 그 사이에 (−0.27, −0.92) 근처의 높이 약 182인 언덕과 안장점 네 개가 있어, 처음 몇 번의 갱신이 어느 골짜기로 들어갈지 정합니다. 출발점에서 경사하강법은 0.01로 갱신 19번 만에 (3.584, −1.848)에, Adam은 0.05로 98번 만에 (3, 2)에 자리 잡습니다. Adam의 첫 걸음은 기울기와 상관없이 x와 y로 같은 길이이기 때문입니다. 출발점을 조금 옮겨 다시 경주해 봅니다. 신경망도 시드가 다르면 똑같이 좋은 다른 가중치에서 끝납니다.</translation>
    </message>
    <message>
        <source>Rastrigin</source>
        <translation>라스트리긴 함수</translation>
    </message>
    <message>
        <source>A bowl full of dents: nearly every start ends in a local minimum, and only speed or noise carries an optimizer over the next ridge.</source>
        <translation>움푹 파인 곳이 가득한 그릇입니다. 어디서 출발해도 거의 지역 최솟값에서 끝나며, 속도나 잡음이 있어야 옆 능선을 넘을 수 있습니다.</translation>
    </message>
    <message>
        <source>The lowest minimum is (0, 0); around it local minima lie near the other whole points, as high as about x² + y² there. The dents are so narrow that plain descent is steady only below 0.005, and with such a learning rate it rolls into the dent where it starts; Adam with 0.1 ends in the same one. None of the optimizers looks for the lowest minimum. Large first steps may jump out, as Adagrad&apos;s do with 2.0, but that is luck. What helps in practice are several starts, noise from mini-batches, and a loss without such dents.</source>
        <translation>가장 낮은 최솟값은 (0, 0)에 있고, 그 둘레의 다른 정수 점 가까이에 지역 최솟값이 있으며 그 높이는 그곳의 x² + y²쯤입니다. 구덩이가 좁아 경사하강법은 0.005보다 작아야 안정되고, 그런 학습률로는 출발한 구덩이로 굴러 들어갑니다. Adam도 0.1로 같은 구덩이에서 끝납니다. 가장 낮은 최솟값을 찾아다니는 옵티마이저는 없습니다. 2.0을 쓰는 Adagrad처럼 처음의 큰 걸음으로 뛰쳐나올 수 있지만 운입니다. 실제로 도움이 되는 것은 여러 번 출발하기, 미니배치의 잡음, 이런 구덩이가 없는 손실입니다.</translation>
    </message>
    <message>
        <source>and a local one near every other whole point</source>
        <translation>그리고 좌표가 정수인 다른 점마다 그 가까이에 지역 최솟값</translation>
    </message>
    <message>
        <source>Narrow ravine</source>
        <translation>좁은 협곡</translation>
    </message>
    <message>
        <source>A narrow, winding ravine with a gentle slope along its floor: the steps must be small for its walls, and then they are tiny along the floor.</source>
        <translation>좁고 구불구불한 협곡이며, 바닥을 따라서는 비탈이 완만합니다. 벽에 맞추어 보폭을 줄이면 바닥에서는 아주 조금씩만 나아갑니다.</translation>
    </message>
    <message>
        <source>The minimum is (0, 0); the floor winds along y = sin x and falls with 0.2 x only. At the minimum the curvature is about 40 across and 0.1 along, so that plain descent must stay below 0.05. From the start it needs 1027 updates with 0.04, momentum 129: on walls that face one another its pulls cancel, and along the floor they add up. Adam with 0.04 needs 2175, for near the minimum the floor runs slantwise, x and y have gradients of like size, and dividing by it does not tell along from across. No optimizer is best on every function.</source>
        <translation>최솟값은 (0, 0)에 있고, 바닥은 y = sin x를 따라 구불구불하며 0.2 x만큼만 기울어 있습니다. 최솟값에서 곡률이 가로지르는 쪽으로 약 40, 나아가는 쪽으로 0.1이어서 경사하강법은 0.05보다 작아야 합니다. 출발점에서 0.04로 갱신 1027번이 걸리고 모멘텀은 129번입니다. 마주 보는 벽에서는 힘이 서로 지워지고 바닥을 따라서는 쌓이기 때문입니다. Adam은 0.04로 2175번이 걸립니다. 최솟값 근처에서 바닥이 비스듬해 x와 y의 기울기가 비슷하므로, 그 크기로 나누어도 나아가는 쪽과 가로지르는 쪽이 구별되지 않습니다. 모든 함수에서 가장 좋은 옵티마이저는 없습니다.</translation>
    </message>
    <message>
        <source>Plateau</source>
        <translation>고원</translation>
    </message>
    <message>
        <source>A dip in flat land: far from it the gradient almost vanishes, and an optimizer that does not make its own steps larger stands still.</source>
        <translation>평지 한가운데가 움푹 파여 있습니다. 멀리서는 기울기가 거의 사라져, 보폭을 스스로 키우지 않는 옵티마이저는 멈춰 서 있습니다.</translation>
    </message>
    <message>
        <source>The minimum is (0, 0). The slope is greatest at a distance of about 1.41 and then dies away: at the start, at distance 5, it is 0.005, and plain descent with 0.1 moves by 0.0005. It needs 1116 updates; momentum, which adds up what points the same way, 198; and Adam, which divides by the gradient&apos;s size and walks at full pace over flat land, 89. Saturated sigmoid nodes make such plateaus in a network: it seems to have stopped learning. First weights and the scaling of inputs decide whether it begins on one.</source>
        <translation>최솟값은 (0, 0)에 있습니다. 기울기는 거리 약 1.41에서 가장 크고 그 밖에서 사라져 갑니다. 거리 5인 출발점에서 기울기는 0.005이고, 학습률 0.1인 경사하강법은 0.0005만큼 움직입니다. 경사하강법은 갱신 1116번이 걸리고, 같은 쪽 힘을 쌓는 모멘텀은 198번, 기울기의 크기로 나누어 평평한 땅도 제 걸음으로 걷는 Adam은 89번이 걸립니다. 신경망에서는 포화된 시그모이드 노드가 이런 고원을 만들어, 학습이 멈춘 것처럼 보입니다. 고원에서 시작하는지는 초기 가중치와 입력 스케일링이 정합니다.</translation>
    </message>
    <message>
        <source>Two valleys</source>
        <translation>골짜기 두 개</translation>
    </message>
    <message>
        <source>A curve with a shallow and a deep valley: descent ends in the one it starts in, and only what rolls with momentum may cross the hill between them.</source>
        <translation>얕은 골짜기와 깊은 골짜기가 있는 곡선입니다. 경사하강법은 출발한 골짜기에서 끝나고, 모멘텀으로 구르는 것만 사이의 언덕을 넘을 수 있습니다.</translation>
    </message>
    <message>
        <source>The deep minimum is x = 2 with the value 0, the shallow one x = −1 with 27/32, about 0.84, and the hill between them at x = 0 has the value 1. Plain descent with 0.1 only goes down: from −1.8 it settles at −1 after 17 updates and cannot know of anything deeper. Momentum with 0.1 arrives with enough speed to roll over the hill and settles at 2 after 67. A larger learning rate can jump the hill as well, by luck. Where a loss has several valleys, start, noise and momentum decide which one is found.</source>
        <translation>깊은 최솟값은 x = 2에서 0이고, 얕은 최솟값은 x = −1에서 27/32, 약 0.84이며, 그 사이 x = 0에 있는 언덕의 값은 1입니다. 학습률 0.1인 경사하강법은 내려가기만 합니다. −1.8에서 갱신 17번 만에 −1에 자리 잡고, 더 깊은 곳이 있는 줄 모릅니다. 0.1인 모멘텀은 빠르게 도착해 언덕을 굴러 넘고 67번 만에 2에 자리 잡습니다. 학습률이 더 크면 운 좋게 언덕을 뛰어넘기도 합니다. 손실에 골짜기가 여럿이면 출발점, 잡음, 모멘텀이 어느 것을 찾을지 정합니다.</translation>
    </message>
    <message>
        <source>the second is a local one</source>
        <translation>둘째는 지역 최솟값</translation>
    </message>
    <message>
        <source>Learning rates in a bowl</source>
        <translation>그릇에서 본 학습률</translation>
    </message>
    <message>
        <source>Four learning rates from the same start. Too small: it crawls. Right: it is there after a few updates. Too large: each step lands on the other side. Far too large: it climbs out.</source>
        <translation>같은 출발점에서 학습률 네 가지를 비교합니다. 너무 작으면 아주 조금씩 움직입니다. 알맞으면 몇 번만 갱신해도 도착합니다. 너무 크면 걸음마다 반대편으로 건너갑니다. 지나치게 크면 그릇 밖으로 올라갑니다.</translation>
    </message>
    <message>
        <source>Learning rates on a curve</source>
        <translation>곡선에서 본 학습률</translation>
    </message>
    <message>
        <source>The sign of the slope says which way to go, the learning rate how far. Too small: it crawls. Too large: it jumps to and fro over the valley and never settles. Far too large: it is thrown over the hill into the wrong valley.</source>
        <translation>기울기의 부호는 갈 방향을, 학습률은 갈 거리를 정합니다. 너무 작으면 아주 조금씩 움직입니다. 너무 크면 골짜기를 이리저리 건너뛰기만 하고 자리 잡지 못합니다. 지나치게 크면 언덕 너머 엉뚱한 골짜기로 튕겨 나갑니다.</translation>
    </message>
    <message>
        <source>Different starts, different valleys</source>
        <translation>출발점마다 다른 골짜기</translation>
    </message>
    <message>
        <source>Gradient descent goes downhill and so ends in the valley it starts in. Left of the hill that is the shallow one, a local minimum; right of it the deep one, the global minimum.</source>
        <translation>경사하강법은 내리막으로 가므로 출발한 골짜기에서 끝납니다. 언덕 왼쪽은 얕은 골짜기로 지역 최솟값이고, 오른쪽은 깊은 골짜기로 전역 최솟값입니다.</translation>
    </message>
    <message>
        <source>Four starts, four minima</source>
        <translation>출발점 4개, 최저점 4개</translation>
    </message>
    <message>
        <source>Himmelblau&apos;s function has four equally deep minima. Each corner leads to another one, although optimizer and learning rate are the same.</source>
        <translation>히멜블라우 함수에는 깊이가 같은 최저점이 네 개 있습니다. 옵티마이저와 학습률이 같아도, 어느 구석에서 출발하는지에 따라 다른 최저점에 이릅니다.</translation>
    </message>
    <message>
        <source>Rolling over the hill</source>
        <translation>굴러서 언덕 넘기</translation>
    </message>
    <message>
        <source>All start above the shallow valley. Plain descent ends there; momentum has picked up enough speed to roll over the hill into the deep valley. NAG looks ahead and brakes in time, which is worse for once.</source>
        <translation>모두 얕은 골짜기 위쪽에서 출발합니다. 기본 경사하강법은 그 골짜기에서 끝나고, 모멘텀은 속도가 붙어 언덕을 넘어 깊은 골짜기로 굴러갑니다. NAG는 앞을 내다보고 제때 속도를 줄이는데, 이번에는 그것이 오히려 손해입니다.</translation>
    </message>
    <message>
        <source>Batch, mini-batch, stochastic</source>
        <translation>배치·미니배치·확률적 경사하강법</translation>
    </message>
    <message>
        <source>The same network, start and learning rate. All rows give the true gradient and a smooth path, but each update costs most. A mini-batch guesses it from some rows and trembles a little; one row alone staggers, and yet gets down.</source>
        <translation>신경망과 출발점, 학습률이 같습니다. 모든 행을 쓰면 기울기가 정확하고 경로가 매끄럽지만, 갱신 한 번에 드는 계산이 가장 많습니다. 미니배치는 행 몇 개로 기울기를 어림하므로 조금 떨립니다. 행 하나만 쓰면 비틀거리면서도 내려갑니다.</translation>
    </message>
    <message>
        <source>Seven optimizers with their defaults</source>
        <translation>옵티마이저 7개, 기본값으로</translation>
    </message>
    <message>
        <source>The seven optimizers of the lecture with its defaults. Adagrad, RMSProp and Adam have hardly left: their small learning rates are made for networks, not for a bowl 14 wide. SGD is plain gradient descent here, since a function has no batches.</source>
        <translation>강의에 나오는 옵티마이저 7개를 강의의 기본값으로 비교합니다. Adagrad, RMSProp, Adam은 출발점에서 거의 움직이지 않습니다. 작은 학습률이 신경망에는 맞지만 너비가 14인 그릇에는 맞지 않기 때문입니다. 함수에는 배치가 없으므로 여기서 SGD는 기본 경사하강법입니다.</translation>
    </message>
    <message>
        <source>Seven optimizers, fitting learning rates</source>
        <translation>옵티마이저 7개, 알맞은 학습률로</translation>
    </message>
    <message>
        <source>The same seven with a learning rate that fits each: now all arrive. SGD zig-zags across, momentum swings round in a wide bow, Adagrad goes nearly straight.</source>
        <translation>같은 옵티마이저 7개에 저마다 알맞은 학습률을 주면 모두 도착합니다. SGD는 좌우로 지그재그를 그리고, 모멘텀은 크게 휘어 돌아가고, Adagrad는 거의 곧장 갑니다.</translation>
    </message>
    <message>
        <source>Eight optimizers on your network</source>
        <translation>옵티마이저 8개, 내 신경망에서</translation>
    </message>
    <message>
        <source>The eight of the lecture with its defaults, from the weights your network has now. Gradient descent sees all rows at every update; the others get the same mini-batches in the same order.</source>
        <translation>강의에 나오는 8개를 강의의 기본값으로, 신경망의 현재 가중치에서 출발시킵니다. 경사하강법은 갱신할 때마다 모든 행을 보고, 나머지는 같은 미니배치를 같은 순서로 받습니다.</translation>
    </message>
    <message>
        <source>Momentum in a ravine</source>
        <translation>협곡에서의 모멘텀</translation>
    </message>
    <message>
        <source>The walls are so steep that the learning rate must be small, and with it plain descent creeps along the floor. Momentum adds up the small pushes along the floor; NAG does so too and swings less from wall to wall.</source>
        <translation>벽이 아주 가팔라 학습률이 작아야 하는데, 그러면 기본 경사하강법은 바닥을 따라 아주 조금씩 움직입니다. 모멘텀은 바닥을 따라 미는 작은 힘을 쌓아 갑니다. NAG도 그렇게 하면서 벽과 벽 사이에서 덜 흔들립니다.</translation>
    </message>
    <message>
        <source>Leaving a saddle</source>
        <translation>안장점 벗어나기</translation>
    </message>
    <message>
        <source>Near the middle of a saddle the gradient almost vanishes, and plain descent is held up there. RMSProp and Adam divide by the gradient&apos;s size, so that even a tiny slope takes them away; momentum gathers speed.</source>
        <translation>안장점 가까이에서는 기울기가 거의 사라져 기본 경사하강법이 오래 머뭅니다. RMSProp과 Adam은 기울기를 그 크기로 나누므로 비탈이 아주 완만해도 벗어나고, 모멘텀은 점점 속도를 냅니다.</translation>
    </message>
    <message>
        <source>Crossing flat land</source>
        <translation>평지 건너기</translation>
    </message>
    <message>
        <source>Where the land is flat the gradient is tiny. Plain descent, whose step is as small as the gradient, hardly moves; those that choose the step by the gradient&apos;s usual size walk on steadily.</source>
        <translation>평평한 곳에서는 기울기가 아주 작습니다. 기본 경사하강법은 보폭이 기울기만큼 작아 거의 움직이지 않지만, 평소 기울기의 크기에 맞춰 보폭을 정하는 옵티마이저는 꾸준히 나아갑니다.</translation>
    </message>
    <message>
        <source>Adam&apos;s bias correction</source>
        <translation>Adam의 편향 보정</translation>
    </message>
    <message>
        <source>Adam&apos;s two means start at zero, so at first they are too small; bias correction makes up for that. Many lecture notes leave it out: then the divisor is far too small, and the first move is three times as long. Look inside update 1.</source>
        <translation>Adam의 두 평균은 0에서 출발하므로 처음에는 너무 작고, 편향 보정이 이를 바로잡습니다. 여러 강의 자료에는 이것이 빠져 있습니다. 그러면 나누는 수가 훨씬 작아져 첫 이동이 세 배로 깁니다. 갱신 1을 들여다보면 알 수 있습니다.</translation>
    </message>
    <message>
        <source>SGD and gradient descent</source>
        <translation>SGD와 경사하강법</translation>
    </message>
    <message>
        <source>Gradient descent takes the gradient over all rows. Stochastic gradient descent takes it over one: far cheaper for each update, but it staggers, for one row knows little.</source>
        <translation>경사하강법은 모든 행에서 기울기를 구합니다. 확률적 경사하강법은 행 하나에서 구하므로 갱신 한 번에 드는 계산이 훨씬 적지만, 행 하나로 알 수 있는 것이 적어 비틀거립니다.</translation>
    </message>
    <message>
        <source>Momentum and SGD</source>
        <translation>모멘텀과 SGD</translation>
    </message>
    <message>
        <source>Momentum keeps 90 % of its last move. Along the floor, where all gradients agree, the moves add up to ten times the speed; it overshoots and comes back.</source>
        <translation>모멘텀은 지난 이동의 90%를 남깁니다. 바닥을 따라서는 기울기의 방향이 모두 같아, 이동이 쌓여 속도가 열 배가 됩니다. 그래서 최저점을 지나쳤다가 되돌아옵니다.</translation>
    </message>
    <message>
        <source>NAG and momentum</source>
        <translation>NAG와 모멘텀</translation>
    </message>
    <message>
        <source>NAG takes the gradient where momentum is about to carry it. So it notices the far slope one move earlier, brakes, and overshoots less.</source>
        <translation>NAG는 모멘텀이 곧 데려갈 자리에서 기울기를 구합니다. 그래서 건너편 비탈을 한 걸음 먼저 알아차려 속도를 줄이고, 최저점을 덜 지나칩니다.</translation>
    </message>
    <message>
        <source>Adagrad and SGD</source>
        <translation>Adagrad와 SGD</translation>
    </message>
    <message>
        <source>Adagrad divides each variable&apos;s step by the size of its past gradients: shorter steps across, longer ones along. It goes nearly straight where SGD zig-zags.</source>
        <translation>Adagrad는 변수마다 보폭을 지난 기울기의 크기로 나눕니다. 그래서 좁은 쪽으로는 짧게, 긴 쪽으로는 길게 움직입니다. SGD가 지그재그를 그리는 곳을 거의 곧장 갑니다.</translation>
    </message>
    <message>
        <source>RMSProp and Adagrad</source>
        <translation>RMSProp과 Adagrad</translation>
    </message>
    <message>
        <source>Adagrad never forgets: the huge gradients of the wall it starts on keep its steps tiny for ever. RMSProp forgets them within a few updates and walks on through the valley.</source>
        <translation>Adagrad는 아무것도 잊지 않습니다. 출발한 벽에서 만난 아주 큰 기울기 때문에 보폭이 끝까지 아주 작습니다. RMSProp은 몇 번 갱신하면 그 기울기를 잊고 골짜기를 계속 나아갑니다.</translation>
    </message>
    <message>
        <source>Adadelta and Adagrad</source>
        <translation>Adadelta와 Adagrad</translation>
    </message>
    <message>
        <source>Adadelta forgets old gradients too, and takes the length of its step from its own past moves: it needs no learning rate that fits. It starts with tiny moves and speeds up.</source>
        <translation>Adadelta도 오래된 기울기를 잊고, 지난 이동의 크기를 보고 보폭을 정합니다. 그래서 학습률을 맞추지 않아도 됩니다. 처음에는 아주 조금씩 움직이다가 점점 빨라집니다.</translation>
    </message>
    <message>
        <source>Adam, momentum and RMSProp</source>
        <translation>Adam, 모멘텀, RMSProp</translation>
    </message>
    <message>
        <source>Adam takes its direction from momentum and its step from RMSProp. Momentum swings round in a wide bow; RMSProp goes straight but keeps trembling about the minimum; Adam swings little and comes to rest.</source>
        <translation>Adam은 방향을 모멘텀에서, 보폭을 RMSProp에서 가져옵니다. 모멘텀은 크게 휘어 돌아가고, RMSProp은 곧장 가지만 최저점 둘레에서 계속 떨립니다. Adam은 조금만 흔들리다가 멈춥니다.</translation>
    </message>
    <message>
        <source>AdamW and Adam</source>
        <translation>AdamW와 Adam</translation>
    </message>
    <message>
        <source>AdamW also takes a little off every parameter at each update. So it stops short of the minimum, nearer to zero. In networks that is wanted: smaller weights, less overfitting.</source>
        <translation>AdamW는 갱신할 때마다 모든 매개변수를 조금씩 줄입니다. 그래서 최저점에 못 미쳐, 0에 더 가까운 곳에서 멈춥니다. 신경망에서는 오히려 좋은 일입니다. 가중치가 작으면 과대적합이 줄어듭니다.</translation>
    </message>
    <message>
        <source>Nadam, Adam and NAG</source>
        <translation>Nadam, Adam, NAG</translation>
    </message>
    <message>
        <source>Nadam is Adam with NAG&apos;s look ahead: this update&apos;s gradient counts a little more, so that it brakes sooner and overshoots less than Adam.</source>
        <translation>Nadam은 NAG처럼 앞을 내다보는 Adam입니다. 이번 갱신의 기울기를 조금 더 크게 반영하므로, Adam보다 일찍 속도를 줄이고 최저점을 덜 지나칩니다.</translation>
    </message>
    <message>
        <source>RProp and SGD</source>
        <translation>RProp과 SGD</translation>
    </message>
    <message>
        <source>RProp asks each gradient for its sign only. A step grows by a fifth while the sign stays, and halves when it changes. So it speeds up along the floor, and the steepness of the walls does not matter.</source>
        <translation>RProp은 기울기의 부호만 봅니다. 부호가 그대로면 보폭이 5분의 1만큼 커지고, 바뀌면 절반으로 줄어듭니다. 그래서 바닥을 따라 점점 빨라지고, 벽이 얼마나 가파른지는 상관없습니다.</translation>
    </message>
    <message>
        <source>Lion, momentum and RProp</source>
        <translation>Lion, 모멘텀, RProp</translation>
    </message>
    <message>
        <source>Lion moves both variables by the same amount at every update, however steep the slope. It never slows down by itself: it runs past the minimum and comes back again and again, until a schedule makes its steps shorter. RProp&apos;s shrink by themselves.</source>
        <translation>Lion은 비탈이 아무리 가팔라도 갱신할 때마다 두 변수를 같은 거리만큼 움직입니다. 저절로 느려지지는 않으므로, 학습률 스케줄로 보폭을 줄이기 전에는 최저점을 지나쳤다가 되돌아오기를 되풀이합니다. RProp의 보폭은 저절로 줄어듭니다.</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>게이트</translation>
    </message>
    <message>
        <source>One neuron as a logic gate: set its weights by hand, drag the line that it draws, or let the perceptron rule find them; then build XOR from three.</source>
        <translation>뉴런 하나로 논리 게이트를 만듭니다. 가중치를 손으로 정하거나, 뉴런이 그리는 직선을 끌거나, 퍼셉트론 학습 규칙에 맡긴 다음 세 개로 XOR을 만들어 봅니다.</translation>
    </message>
    <message>
        <source>AND with its weights</source>
        <translation>AND와 그 가중치</translation>
    </message>
    <message>
        <source>Weights of 0.5 and a bias of −0.7 give the sums −0.7, −0.2, −0.2 and 0.3: only where both inputs are 1 is it above 0.</source>
        <translation>가중치 0.5와 편향 −0.7로 가중합은 −0.7, −0.2, −0.2, 0.3입니다. 두 입력이 모두 1일 때만 0보다 큽니다.</translation>
    </message>
    <message>
        <source>Find OR</source>
        <translation>OR 찾기</translation>
    </message>
    <message>
        <source>These are the weights of AND. Which one number has to be another to make OR?</source>
        <translation>AND의 가중치입니다. OR이 되려면 어느 수 하나를 바꾸어야 할까요?</translation>
    </message>
    <message>
        <source>Find NAND</source>
        <translation>NAND 찾기</translation>
    </message>
    <message>
        <source>NAND is AND turned round, and with the weights of AND every row is wrong. Which numbers have to change?</source>
        <translation>NAND는 AND를 뒤집은 것이어서 AND의 가중치로는 모든 행이 틀립니다. 어느 수를 바꾸어야 할까요?</translation>
    </message>
    <message>
        <source>Threshold and bias</source>
        <translation>임계값과 편향</translation>
    </message>
    <message>
        <source>A bias of −0.1 is a threshold of 0.1: the node becomes active where the weighted inputs exceed it.</source>
        <translation>편향 −0.1은 임계값 0.1과 같습니다. 가중치를 곱한 입력의 합이 이 값을 넘으면 노드가 활성화됩니다.</translation>
    </message>
    <message>
        <source>Learn AND</source>
        <translation>AND 학습</translation>
    </message>
    <message>
        <source>From weights of 0: take row after row, and see that only a row that is wrong changes anything.</source>
        <translation>가중치 0에서 시작합니다. 행을 하나씩 보면서, 틀린 행만 무언가를 바꾼다는 것을 확인합니다.</translation>
    </message>
    <message>
        <source>XOR with one line</source>
        <translation>직선 하나로 XOR</translation>
    </message>
    <message>
        <source>Drag the line: three rows of four can be right, and whichever three they are, the fourth is wrong.</source>
        <translation>직선을 끌어 봅니다. 네 행 가운데 셋은 맞출 수 있지만, 어떤 셋을 맞추든 나머지 하나는 틀립니다.</translation>
    </message>
    <message>
        <source>NAND and OR of the inputs meet in an AND. Step through the rows, node by node.</source>
        <translation>입력의 NAND와 OR이 AND에서 만납니다. 행마다 노드를 하나씩 따라가 봅니다.</translation>
    </message>
    <message>
        <source>How much the first input counts, and in which direction.</source>
        <translation>첫째 입력이 얼마나, 어느 쪽으로 작용하는지 정합니다.</translation>
    </message>
    <message>
        <source>How much the second input counts, and in which direction.</source>
        <translation>둘째 입력이 얼마나, 어느 쪽으로 작용하는지 정합니다.</translation>
    </message>
    <message>
        <source>Bias b</source>
        <translation>편향 b</translation>
    </message>
    <message>
        <source>Added to every sum: how easily the node becomes active. It is the weight w₀ of an input that is always 1.</source>
        <translation>모든 가중합에 더해져 노드가 얼마나 쉽게 활성화되는지 정합니다. 늘 1인 입력의 가중치 w₀과 같습니다.</translation>
    </message>
    <message>
        <source>Threshold θ</source>
        <translation>임계값 θ</translation>
    </message>
    <message>
        <source>What the weighted inputs have to exceed. It is the bias with the other sign.</source>
        <translation>가중치를 곱한 입력의 합이 넘어야 하는 값입니다. 편향의 부호를 바꾼 것과 같습니다.</translation>
    </message>
    <message>
        <source>Learning rate η</source>
        <translation>학습률 η</translation>
    </message>
    <message>
        <source>How far a row that is wrong moves the weights.</source>
        <translation>틀린 행이 가중치를 얼마나 움직이는지 정합니다.</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>시그모이드</translation>
    </message>
    <message>
        <source>Sigmoid and tanh</source>
        <translation>시그모이드와 tanh</translation>
    </message>
    <message>
        <source>ReLU and ELU</source>
        <translation>ReLU와 ELU</translation>
    </message>
    <message>
        <source>Below 0 one is silent and has no slope; the other still learns. Drag the point from −3 to 3.</source>
        <translation>0보다 작을 때 하나는 출력도 기울기도 0이지만, 다른 하나는 계속 배웁니다. 점을 −3에서 3까지 끌어 봅니다.</translation>
    </message>
    <message>
        <source>ReLU and GELU</source>
        <translation>ReLU와 GELU</translation>
    </message>
    <message>
        <source>One has a kink at 0, the other is smooth, and dips below 0 on its left.</source>
        <translation>하나는 0에 꺾임이 있고, 다른 하나는 매끄러우며 0의 왼쪽에서 0 아래로 내려갑니다.</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>소프트맥스</translation>
    </message>
    <message>
        <source>Drag one bar up: its probability rises and the others fall, for they share 1. The sigmoids beside them are free.</source>
        <translation>막대 하나를 위로 끌어 봅니다. 그 확률이 오르고 다른 확률은 내립니다. 1을 나누어 갖기 때문입니다. 옆의 시그모이드는 서로 매이지 않습니다.</translation>
    </message>
    <message>
        <source>Softmax overflows</source>
        <translation>소프트맥스의 오버플로</translation>
    </message>
    <message>
        <source>1000 is added to every logit. The formula as it is written gives no numbers; with the largest logit subtracted first, nothing has changed.</source>
        <translation>모든 로짓에 1000을 더했습니다. 수식에 적힌 대로는 수가 나오지 않지만, 가장 큰 로짓을 먼저 빼면 값은 그대로입니다.</translation>
    </message>
    <message>
        <source>One-hot targets</source>
        <translation>원-핫 목푯값</translation>
    </message>
    <message>
        <source>Four words as class numbers and as one-hot rows. Choose another true class: a − y says how each logit is to move.</source>
        <translation>낱말 네 개를 클래스 번호와 원-핫 행으로 나타냈습니다. 다른 정답 클래스를 골라 봅니다. a − y는 로짓마다 얼마나 움직여야 하는지 말해 줍니다.</translation>
    </message>
    <message>
        <source>Sum z</source>
        <translation>합 z</translation>
    </message>
    <message>
        <source>Where the function is read: the weighted sum that a node puts into it.</source>
        <translation>함수를 읽는 자리입니다. 노드가 함수에 넣는 가중합입니다.</translation>
    </message>
    <message>
        <source>Error that arrives, ∂E/∂a</source>
        <translation>들어오는 오차 ∂E/∂a</translation>
    </message>
    <message>
        <source>What the layer behind hands back. Times the slope, it goes on to the weights.</source>
        <translation>뒤의 층이 되돌려 주는 값입니다. 기울기를 곱한 만큼 가중치로 갑니다.</translation>
    </message>
    <message>
        <source>Logit</source>
        <translation>로짓</translation>
    </message>
    <message>
        <source>The weighted sum of this output, before softmax.</source>
        <translation>소프트맥스를 거치기 전, 이 출력의 가중합입니다.</translation>
    </message>
    <message>
        <source>Added to all</source>
        <translation>모두에 더할 값</translation>
    </message>
    <message>
        <source>The same number added to every logit: softmax does not change by it.</source>
        <translation>모든 로짓에 더하는 같은 수입니다. 소프트맥스는 그래도 변하지 않습니다.</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>How wrong an answer is, as a number: every loss as a curve with its gradient, two networks told apart, one weight moved, and which loss is for which task.</source>
        <translation>답이 얼마나 틀렸는지를 수로 봅니다. 모든 손실 함수의 곡선과 기울기, 두 신경망 가려내기, 움직이는 가중치 하나, 문제마다 맞는 손실 함수입니다.</translation>
    </message>
    <message>
        <source>Sure and wrong</source>
        <translation>확신하고 틀리기</translation>
    </message>
    <message>
        <source>The answer should be 1. Drag the point towards 0: cross-entropy grows without limit, squared error never beyond 1, and their slopes still less alike.</source>
        <translation>정답은 1입니다. 점을 0 쪽으로 끌어 봅니다. 교차 엔트로피는 한없이 커지고 제곱오차는 1을 넘지 않으며, 기울기는 더욱 다릅니다.</translation>
    </message>
    <message>
        <source>Over the sum behind it</source>
        <translation>합에 따라 보기</translation>
    </message>
    <message>
        <source>The same two losses over the sum z. Far on the wrong side squared error is flat, so nothing is learnt there; cross-entropy still pulls with a − y.</source>
        <translation>같은 두 손실 함수를 합 z에 따라 그렸습니다. 크게 틀린 쪽에서 제곱오차는 평평해 배우는 것이 없지만, 교차 엔트로피는 여전히 a − y로 끌어당깁니다.</translation>
    </message>
    <message>
        <source>Squares and sizes</source>
        <translation>제곱과 크기</translation>
    </message>
    <message>
        <source>For numbers. A miss of 3 counts nine times as much as a miss of 1 where it is squared, and three times by its size alone.</source>
        <translation>수를 예측할 때입니다. 3만큼 빗나가면 1만큼 빗나간 것보다 제곱으로는 9배, 크기로는 3배입니다.</translation>
    </message>
    <message>
        <source>With and without the half</source>
        <translation>절반이 있을 때와 없을 때</translation>
    </message>
    <message>
        <source>Some notes call ½ Σ (a − y)² the mean squared error. Of one output it is half as large, and so is its slope: a − y.</source>
        <translation>½ Σ (a − y)²을 평균제곱오차라고 부르는 강의도 있습니다. 출력이 하나이면 값이 절반이고 기울기도 절반인 a − y입니다.</translation>
    </message>
    <message>
        <source>One output, three targets</source>
        <translation>출력 하나, 목푯값 셋</translation>
    </message>
    <message>
        <source>Outputs of 0.1, 0.7 and 0.2 against each class. Squared error has a term for every output; cross-entropy looks at the right class alone.</source>
        <translation>출력 0.1, 0.7, 0.2를 클래스마다 견줍니다. 제곱오차에는 출력마다 항이 있고, 교차 엔트로피는 정답 클래스만 봅니다.</translation>
    </message>
    <message>
        <source>Two networks</source>
        <translation>두 신경망</translation>
    </message>
    <message>
        <source>Both get two of three right, so classification error cannot tell them apart. Which is the better one, and what tells it?</source>
        <translation>둘 다 셋 가운데 둘을 맞혀 분류 오차로는 가려낼 수 없습니다. 어느 쪽이 더 낫고, 무엇이 그것을 알려 줍니까?</translation>
    </message>
    <message>
        <source>Accuracy is a staircase</source>
        <translation>정확도는 계단</translation>
    </message>
    <message>
        <source>Move the weight: accuracy jumps and is flat in between, so its derivative is 0; cross-entropy says at every place which way to go.</source>
        <translation>가중치를 움직여 봅니다. 정확도는 뛰고 그 사이에서는 평평해 미분값이 0입니다. 교차 엔트로피는 어디에서나 어느 쪽으로 가야 할지 알려 줍니다.</translation>
    </message>
    <message>
        <source>Which loss for which task</source>
        <translation>문제마다 맞는 손실 함수</translation>
    </message>
    <message>
        <source>The task decides the output layer and the loss. Try a pair of your own, and read what is wrong with it.</source>
        <translation>출력층과 손실 함수는 문제가 정합니다. 직접 짝을 골라 무엇이 잘못인지 읽어 봅니다.</translation>
    </message>
    <message>
        <source>Prediction a</source>
        <translation>예측 a</translation>
    </message>
    <message>
        <source>What the network says; it may be any number.</source>
        <translation>신경망의 답이며, 어떤 수라도 됩니다.</translation>
    </message>
    <message>
        <source>What the network says: a probability, between 0 and 1.</source>
        <translation>신경망의 답이며, 0과 1 사이의 확률입니다.</translation>
    </message>
    <message>
        <source>Sum z (logit)</source>
        <translation>합 z (로짓)</translation>
    </message>
    <message>
        <source>What the output node adds up, before the output layer makes a prediction of it.</source>
        <translation>출력 노드가 더한 값이며, 출력층이 이것으로 예측을 만듭니다.</translation>
    </message>
    <message>
        <source>Target y</source>
        <translation>목푯값 y</translation>
    </message>
    <message>
        <source>What the answer should be.</source>
        <translation>나와야 하는 답입니다.</translation>
    </message>
    <message>
        <source>Weight w</source>
        <translation>가중치 w</translation>
    </message>
    <message>
        <source>The one weight that moves: every point&apos;s sum is w·x + b.</source>
        <translation>움직이는 가중치 하나입니다. 점마다 합은 w·x + b입니다.</translation>
    </message>
    <message>
        <source>Stands still while the weight moves. Where it is 0, every class turns at once.</source>
        <translation>가중치가 움직이는 동안 그대로 있습니다. 0이면 모든 클래스가 한꺼번에 바뀝니다.</translation>
    </message>
    <message>
        <source>Point x</source>
        <translation>점 x</translation>
    </message>
    <message>
        <source>Where the point lies.</source>
        <translation>점이 있는 곳입니다.</translation>
    </message>
    <message>
        <source>Computation graphs</source>
        <translation>계산 그래프</translation>
    </message>
    <message>
        <source>A formula as a graph: forward, each node computes its value; backward, each hands upstream × local derivative on to its inputs.</source>
        <translation>수식을 그래프로 나타냅니다. 순전파에서는 노드마다 값을 계산하고, 역전파에서는 상류에서 온 기울기 × 국소 미분값을 입력에 넘깁니다.</translation>
    </message>
    <message>
        <source>Matrices and tensors</source>
        <translation>행렬과 텐서</translation>
    </message>
    <message>
        <source>What a layer computes, by hand: two matrices multiplied cell by cell, why layers without a bend are one matrix, tensors with their axes, and a network as one formula.</source>
        <translation>층이 하는 계산을 손으로 해 봅니다. 칸마다 곱하는 행렬, 활성화 함수가 없는 층들이 행렬 하나와 같은 까닭, 축이 있는 텐서, 수식 하나로 쓴 신경망입니다.</translation>
    </message>
    <message>
        <source>A row times a matrix</source>
        <translation>행 곱하기 행렬</translation>
    </message>
    <message>
        <source>[1 2] · [3 4; 5 6] = [13 16]: a row of two inputs, two nodes. Step from cell to cell.</source>
        <translation>[1 2] · [3 4; 5 6] = [13 16]: 입력 둘인 한 행과 노드 두 개입니다. 한 칸씩 나아가 봅니다.</translation>
    </message>
    <message>
        <source>A layer with its bias</source>
        <translation>편향이 있는 층</translation>
    </message>
    <message>
        <source>The same product, and the bias [3 4] added to it: [16 20]. That is a whole layer before its activation.</source>
        <translation>같은 곱에 편향 [3 4]를 더해 [16 20]입니다. 활성화 함수 앞의 층 전체가 이것입니다.</translation>
    </message>
    <message>
        <source>Two inputs, three nodes</source>
        <translation>입력 둘, 노드 셋</translation>
    </message>
    <message>
        <source>(1 2) · (1 3 5; 2 4 6) = (5 11 17): each column of the second matrix is a node.</source>
        <translation>(1 2) · (1 3 5; 2 4 6) = (5 11 17): 둘째 행렬의 열마다 노드 하나입니다.</translation>
    </message>
    <message>
        <source>Four rows at once</source>
        <translation>네 행을 한 번에</translation>
    </message>
    <message>
        <source>The rows of XOR through the first layer of XOR from gates: [x₁ x₂] · W₁ + b₁ for all four, in one product.</source>
        <translation>XOR의 행들이 게이트로 만든 XOR의 첫 층을 지납니다. 네 행 모두의 [x₁ x₂] · W₁ + b₁이 곱 하나입니다.</translation>
    </message>
    <message>
        <source>What does not fit</source>
        <translation>맞지 않는 것</translation>
    </message>
    <message>
        <source>Two columns meet three rows. Change one of the matrices until they fit.</source>
        <translation>두 열이 세 행을 만납니다. 서로 맞을 때까지 행렬 하나를 바꿔 봅니다.</translation>
    </message>
    <message>
        <source>Layers that collapse</source>
        <translation>하나가 되는 층</translation>
    </message>
    <message>
        <source>Without an activation three layers are one matrix and one bias. Set one of them to ReLU, and no matrix does what they do.</source>
        <translation>활성화 함수가 없으면 층 셋은 행렬 하나와 편향 하나입니다. 하나를 ReLU로 바꾸면 어떤 행렬도 그 일을 하지 못합니다.</translation>
    </message>
    <message>
        <source>One bend is enough</source>
        <translation>한 번만 휘면 충분합니다</translation>
    </message>
    <message>
        <source>The middle layer has ReLU: what comes out is another number than the one matrix gives.</source>
        <translation>가운데 층이 ReLU입니다. 행렬 하나가 내는 것과 다른 값이 나옵니다.</translation>
    </message>
    <message>
        <source>Words as a tensor</source>
        <translation>낱말의 텐서</translation>
    </message>
    <message>
        <source>White cat, white dog, white pigeon: (3, 2, 4). Give the first index, then the second: a phrase is a matrix, a word a vector.</source>
        <translation>하얀 고양이, 하얀 강아지, 하얀 비둘기: (3, 2, 4). 첫 인덱스를 주고, 다음에 둘째를 줍니다. 구는 행렬이고 낱말은 벡터입니다.</translation>
    </message>
    <message>
        <source>Grey pictures</source>
        <translation>흑백 그림</translation>
    </message>
    <message>
        <source>Three pictures of 5 × 5: (3, 5, 5). Three indices lead to one pixel.</source>
        <translation>5 × 5 그림 세 장: (3, 5, 5). 인덱스 셋이면 픽셀 하나에 이릅니다.</translation>
    </message>
    <message>
        <source>Colour pictures</source>
        <translation>컬러 그림</translation>
    </message>
    <message>
        <source>(3, 5, 5, 3): the last axis holds red, green and blue. Three numbers are a pixel.</source>
        <translation>(3, 5, 5, 3): 마지막 축에 빨강, 초록, 파랑이 있습니다. 수 셋이 픽셀 하나입니다.</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>영상</translation>
    </message>
    <message>
        <source>(3, 5, 600, 800, 3): rank 5, frames of pictures of rows of columns of channels.</source>
        <translation>(3, 5, 600, 800, 3): 랭크 5. 프레임 안에 그림, 그 안에 행, 열, 채널이 있습니다.</translation>
    </message>
    <message>
        <source>XOR as a formula</source>
        <translation>수식으로 쓴 XOR</translation>
    </message>
    <message>
        <source>NAND and OR into AND: one nested formula, and ten lines of code that give the same. Change the inputs.</source>
        <translation>NAND와 OR이 AND로 갑니다. 겹겹의 수식 하나와 같은 값을 내는 코드 열 줄입니다. 입력을 바꿔 봅니다.</translation>
    </message>
    <message>
        <source>Two layers of sigmoid</source>
        <translation>시그모이드 두 층</translation>
    </message>
    <message>
        <source>σ(σ(x · W₁ + b₁) · W₂ + b₂): what a network with a hidden layer is, whole.</source>
        <translation>σ(σ(x · W₁ + b₁) · W₂ + b₂): 은닉층이 하나인 신경망의 전부입니다.</translation>
    </message>
    <message>
        <source>Zig-zag</source>
        <translation>지그재그</translation>
    </message>
    <message>
        <source>Two weights behind sigmoids, whose outputs are all positive, and behind tanh, whose outputs lie around 0: the way that updates take to the same goal.</source>
        <translation>출력이 모두 양수인 시그모이드 뒤와 출력이 0 둘레에 있는 tanh 뒤에서, 가중치 두 개가 갱신으로 같은 목표까지 가는 길입니다.</translation>
    </message>
    <message>
        <source>One row at a time</source>
        <translation>한 번에 한 행</translation>
    </message>
    <message>
        <source>One weight has to rise and the other to fall. Behind sigmoids every update moves both up or both down: drag the start, and see where that is no detour.</source>
        <translation>가중치 하나는 오르고 하나는 내려야 합니다. 시그모이드 뒤에서는 갱신마다 둘이 함께 오르거나 함께 내립니다. 시작을 끌어 보며 어디에서 돌아가지 않는지 찾아봅니다.</translation>
    </message>
    <message>
        <source>All rows at once</source>
        <translation>한 번에 모든 행</translation>
    </message>
    <message>
        <source>The mean over all rows may have both signs, so that nothing zig-zags. The valley is still long behind sigmoids: how many updates does each way need?</source>
        <translation>모든 행의 평균은 부호가 서로 다를 수 있어 지그재그가 없습니다. 그래도 시그모이드 뒤의 골짜기는 깁니다. 길마다 갱신이 몇 번 필요할까요?</translation>
    </message>
    <message>
        <source>Both weights rise</source>
        <translation>두 가중치가 함께 오르기</translation>
    </message>
    <message>
        <source>The goal lies where both weights have to rise: all-positive outputs are no hindrance.</source>
        <translation>목표가 두 가중치가 함께 올라야 하는 쪽에 있습니다. 모두 양수인 출력이 방해가 되지 않습니다.</translation>
    </message>
    <message>
        <source>A large learning rate</source>
        <translation>큰 학습률</translation>
    </message>
    <message>
        <source>Larger steps zig-zag more widely; behind tanh they still arrive.</source>
        <translation>한 번에 크게 움직이면 지그재그도 커집니다. tanh 뒤에서는 그래도 도착합니다.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>One of the two weights of the node.</source>
        <translation>노드의 가중치 두 개 가운데 하나입니다.</translation>
    </message>
    <message>
        <source>How far an update moves the weights against the gradient.</source>
        <translation>갱신 한 번이 기울기의 반대쪽으로 가중치를 얼마나 움직이는지 정합니다.</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>갱신 횟수</translation>
    </message>
    <message>
        <source>How many updates of the way are drawn.</source>
        <translation>길에서 갱신을 몇 번까지 그릴지 정합니다.</translation>
    </message>
    <message>
        <source>Apples at the till</source>
        <translation>계산대의 사과</translation>
    </message>
    <message>
        <source>Two apples at 100 won each, and 10 % tax on top: 220 won. Going back, a multiplication hands its upstream gradient on times the other input, so that each derivative says what a change of its variable does to what you pay.</source>
        <translation>100원짜리 사과 2개에 소비세 10%를 더해 220원입니다. 되돌아갈 때 곱셈은 상류에서 온 기울기에 다른 쪽 입력을 곱해 넘깁니다. 그래서 미분값마다 그 변수가 바뀌면 낼 돈이 어떻게 되는지 알려 줍니다.</translation>
    </message>
    <message>
        <source>apple = 100
count = 2
tax = 1.1
total = apple * count * tax</source>
        <translation>사과 = 100
개수 = 2
소비세 = 1.1
금액 = 사과 * 개수 * 소비세</translation>
    </message>
    <message>
        <source>Raised by the same amount, the tax weighs {slope3} and the price of an apple {slope1}. But 1 is little for a price of 100 and nearly doubles a factor of 1.1: raised by 1 % of its own value, each of the three adds the same to what you pay.</source>
        <translation>같은 양만큼 오르면 소비세는 {slope3}, 사과 가격은 {slope1}의 크기로 영향을 줍니다. 하지만 1은 가격 100에는 작은 양이고 1.1배에는 거의 두 배가 되는 양입니다. 저마다 자기 값의 1%씩 오르면 셋은 낼 돈을 똑같이 늘립니다.</translation>
    </message>
    <message>
        <source>If an apple costs 1 won more, you pay {slope} won more.</source>
        <translation>사과가 1원 오르면 낼 돈은 {slope}원 늘어납니다.</translation>
    </message>
    <message>
        <source>If you buy one apple more, you pay {slope} won more.</source>
        <translation>사과를 1개 더 사면 낼 돈은 {slope}원 늘어납니다.</translation>
    </message>
    <message>
        <source>If the tax factor rises by 1, you pay {slope} won more; by 0.01, a hundredth of that.</source>
        <translation>소비세의 배수가 1 커지면 낼 돈은 {slope}원 늘어나고, 0.01 커지면 그 100분의 1만큼 늘어납니다.</translation>
    </message>
    <message>
        <source>Apples and oranges</source>
        <translation>사과와 귤</translation>
    </message>
    <message>
        <source>Two apples at 100 won, three oranges at 150 won, and 10 % tax: 715 won. Going back, the addition hands the gradient on as it is, and each multiplication swaps its inputs.</source>
        <translation>100원짜리 사과 2개, 150원짜리 귤 3개, 소비세 10%로 715원입니다. 되돌아갈 때 덧셈은 기울기를 그대로 넘기고, 곱셈은 두 입력을 서로 바꾸어 곱합니다.</translation>
    </message>
    <message>
        <source>apple = 100
apples = 2
orange = 150
oranges = 3
tax = 1.1
total = (apple * apples + orange * oranges) * tax</source>
        <translation>사과 = 100
사과수 = 2
귤값 = 150
귤수 = 3
소비세 = 1.1
금액 = (사과 * 사과수 + 귤값 * 귤수) * 소비세</translation>
    </message>
    <message>
        <source>Raised by the same amount, the tax weighs {slope5} and the price of an apple {slope1}. But 1 is little for a price of 100 and nearly doubles a factor of 1.1: compare what each adds when it is raised by 1 % of its own value.</source>
        <translation>같은 양만큼 오르면 소비세는 {slope5}, 사과 가격은 {slope1}의 크기로 영향을 줍니다. 하지만 1은 가격 100에는 작은 양이고 1.1배에는 거의 두 배가 되는 양입니다. 저마다 자기 값의 1%씩 오를 때 얼마나 늘어나는지 견주어 봅니다.</translation>
    </message>
    <message>
        <source>If an orange costs 1 won more, you pay {slope} won more.</source>
        <translation>귤이 1원 오르면 낼 돈은 {slope}원 늘어납니다.</translation>
    </message>
    <message>
        <source>If you buy one orange more, you pay {slope} won more.</source>
        <translation>귤을 1개 더 사면 낼 돈은 {slope}원 늘어납니다.</translation>
    </message>
    <message>
        <source>A fruit basket at your own price</source>
        <translation>값을 직접 정하는 과일바구니</translation>
    </message>
    <message>
        <source>The apples and oranges in a basket that is paid for as well. Set its price as you like: what you pay changes, but the derivative by the basket stays the tax factor.</source>
        <translation>사과와 귤을 담은 바구니의 값도 함께 냅니다. 바구니 값을 마음대로 바꿔 봅니다. 낼 돈은 바뀌지만, 바구니에 대한 미분값은 늘 소비세의 배수입니다.</translation>
    </message>
    <message>
        <source>apple = 100
apples = 2
orange = 150
oranges = 3
basket = 500
tax = 1.1
fruit = apple * apples + orange * oranges
total = (fruit + basket) * tax</source>
        <translation>사과 = 100
사과수 = 2
귤값 = 150
귤수 = 3
바구니 = 500
소비세 = 1.1
과일 = 사과 * 사과수 + 귤값 * 귤수
금액 = (과일 + 바구니) * 소비세</translation>
    </message>
    <message>
        <source>A dearer basket weighs the tax more ({slope6}) and changes no other derivative.</source>
        <translation>바구니가 비싸지면 소비세의 영향({slope6})만 커지고 다른 미분값은 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>If the basket costs 1 won more, you pay {slope} won more.</source>
        <translation>바구니가 1원 오르면 낼 돈은 {slope}원 늘어납니다.</translation>
    </message>
    <message>
        <source>y = 2a + 3b</source>
        <translation>y = 2a + 3b</translation>
    </message>
    <message>
        <source>The derivatives are the two coefficients, 2 and 3, whatever the values of a and b: for each, the other variable is held like a constant.</source>
        <translation>미분값은 a와 b의 값에 상관없이 두 계수 2와 3입니다. 한 변수로 미분할 때 다른 변수는 상수로 취급하기 때문입니다.</translation>
    </message>
    <message>
        <source>f = 3x + 2xy + y²</source>
        <translation>f = 3x + 2xy + y²</translation>
    </message>
    <message>
        <source>Both variables are used twice, so two contributions arrive at each and are added: 3 + 2y at x, 2x + 2y at y.</source>
        <translation>두 변수가 두 번씩 쓰이므로 저마다 기여가 두 개씩 도착해 더해집니다. x에서는 3 + 2y, y에서는 2x + 2y입니다.</translation>
    </message>
    <message>
        <source>y = e^(3x²)</source>
        <translation>y = e^(3x²)</translation>
    </message>
    <message>
        <source>A function in a function in a function. The chain rule multiplies the local derivatives along the way: e^(3x²) · 3 · 2x, which is 6x·e^(3x²).</source>
        <translation>함수 속에 함수가, 그 속에 또 함수가 들어 있습니다. 연쇄법칙은 길을 따라 국소 미분값을 곱합니다. e^(3x²) · 3 · 2x이므로 6x·e^(3x²)입니다.</translation>
    </message>
    <message>
        <source>z = (x + y)²</source>
        <translation>z = (x + y)²</translation>
    </message>
    <message>
        <source>z = t² with t = x + y. The square hands back 2t, the addition passes it on to both: 2(x + y) at x and at y.</source>
        <translation>t = x + y로 두면 z = t²입니다. 제곱은 2t를 되돌려 주고, 덧셈은 그것을 양쪽에 그대로 넘깁니다. x와 y 모두 2(x + y)입니다.</translation>
    </message>
    <message>
        <source>One sigmoid neuron</source>
        <translation>시그모이드 뉴런 하나</translation>
    </message>
    <message>
        <source>A weighted sum of 1, squeezed to 0.731. Its local derivative is y(1 − y) = 0.197, and each weight&apos;s is that times its input.</source>
        <translation>가중합 1이 0.731로 눌립니다. 국소 미분값은 y(1 − y) = 0.197이고, 가중치마다 그것에 자기 입력을 곱한 값이 미분값입니다.</translation>
    </message>
    <message>
        <source>Softmax with cross-entropy</source>
        <translation>소프트맥스와 교차 엔트로피</translation>
    </message>
    <message>
        <source>Three logits, three probabilities, and the logarithm of the right class&apos;s. What arrives at the logits is probability less target: 0.018, 0.245 and 0.737 − 1.</source>
        <translation>로짓 세 개, 확률 세 개, 그리고 정답 클래스의 확률에 취한 로그입니다. 로짓에 도착하는 것은 확률에서 목푯값을 뺀 0.018, 0.245, 0.737 − 1입니다.</translation>
    </message>
    <message>
        <source>A 2-2-1 network unrolled</source>
        <translation>펼쳐 놓은 2-2-1 신경망</translation>
    </message>
    <message>
        <source>A whole network is such a graph: three sigmoid nodes and half the squared error of the row (1, 1) with the target 0. Backpropagation is its backward pass, and the inputs of the sigmoids receive the deltas.</source>
        <translation>신경망 전체가 이런 그래프입니다. 시그모이드 노드 셋, 그리고 목푯값이 0인 행 (1, 1)의 제곱오차의 절반입니다. 오차 역전파는 이 그래프의 역전파이고, 시그모이드의 입력에 도착하는 것이 델타입니다.</translation>
    </message>
    <message>
        <source>Slope p</source>
        <translation>음수 쪽 기울기 p</translation>
    </message>
    <message>
        <source>Of the negative side. Each node learns its own, beginning at 0.25.</source>
        <translation>음수 쪽의 기울기입니다. 노드마다 0.25에서 시작해 스스로 배웁니다.</translation>
    </message>
    <message>
        <source>z if z &gt; 0 else 0.25 z</source>
        <translation>z (z &gt; 0), 0.25 z (z ≤ 0)</translation>
    </message>
    <message>
        <source>1 if z &gt; 0 else 0.25</source>
        <translation>1 (z &gt; 0), 0.25 (z ≤ 0)</translation>
    </message>
    <message>
        <source>Weight w₁</source>
        <translation>가중치 w₁</translation>
    </message>
    <message>
        <source>Of one of the two lines; a node learns them, and passes on the larger one.</source>
        <translation>두 직선 가운데 하나의 값입니다. 노드는 이를 배우고 더 큰 쪽을 내보냅니다.</translation>
    </message>
    <message>
        <source>Bias b₁</source>
        <translation>편향 b₁</translation>
    </message>
    <message>
        <source>Weight w₂</source>
        <translation>가중치 w₂</translation>
    </message>
    <message>
        <source>Bias b₂</source>
        <translation>편향 b₂</translation>
    </message>
    <message>
        <source>w₁ or w₂: that of the larger line</source>
        <translation>w₁이나 w₂: 더 큰 직선의 것</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Features are used as they are.</source>
        <translation>값을 그대로 씁니다.</translation>
    </message>
    <message>
        <source>Standardise</source>
        <translation>표준화</translation>
    </message>
    <message>
        <source>Each feature is moved and stretched to mean 0 and standard deviation 1.</source>
        <translation>열마다 값을 옮기고 늘이거나 줄여 평균 0, 표준편차 1로 맞춥니다.</translation>
    </message>
    <message>
        <source>To 0..1</source>
        <translation>0~1로</translation>
    </message>
    <message>
        <source>Each feature is moved and stretched to the range 0..1.</source>
        <translation>열마다 값을 옮기고 늘이거나 줄여 0~1 범위로 맞춥니다.</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>biases</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>음수 쪽 기울기</translation>
    </message>
    <message>
        <source>slopes</source>
        <translation>음수 쪽 기울기</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>배율</translation>
    </message>
    <message>
        <source>gains</source>
        <translation>배율</translation>
    </message>
    <message>
        <source>shift</source>
        <translation>이동량</translation>
    </message>
    <message>
        <source>shifts</source>
        <translation>이동량</translation>
    </message>
    <message>
        <source>mean of the layer</source>
        <translation>층의 평균</translation>
    </message>
    <message>
        <source>spread of the layer</source>
        <translation>층의 표준편차</translation>
    </message>
    <message>
        <source>normalised value</source>
        <translation>정규화한 값</translation>
    </message>
    <message>
        <source>gain and shift</source>
        <translation>배율과 이동량</translation>
    </message>
    <message>
        <source>The mean of this row&apos;s numbers over all nodes of the layer before.</source>
        <translation>앞 층의 모든 노드에서 이 행의 값을 평균합니다.</translation>
    </message>
    <message>
        <source>How far they are spread about it: the root of their variance, with ε added.</source>
        <translation>그 값이 평균에서 퍼진 정도입니다. 분산에 ε을 더해 제곱근을 구합니다.</translation>
    </message>
    <message>
        <source>What came in less the mean, in units of the spread.</source>
        <translation>들어온 값에서 평균을 빼고 표준편차로 나눕니다.</translation>
    </message>
    <message>
        <source>The node&apos;s own gain and shift give it back the size that serves.</source>
        <translation>노드마다 있는 배율과 이동량으로 알맞은 크기를 되찾습니다.</translation>
    </message>
    <message>
        <source>How fast the loss grows with the normalised value.</source>
        <translation>정규화한 값이 커질 때 손실이 커지는 정도입니다.</translation>
    </message>
    <message>
        <source>All deltas of the next layer, as this node moves its mean and spread; times the slope.</source>
        <translation>이 노드가 다음 층의 평균과 표준편차를 움직이므로 다음 층의 델타를 모두 모으고, 여기에 활성화 함수의 미분값을 곱합니다.</translation>
    </message>
    <message>
        <source>The shift is added to the output, so its gradient is the output&apos;s own.</source>
        <translation>이동량은 출력에 더해지므로, 이동량의 기울기는 출력의 기울기와 같습니다.</translation>
    </message>
    <message>
        <source>The normalised value, times how fast the loss grows with the output.</source>
        <translation>정규화한 값에, 출력이 커질 때 손실이 커지는 정도를 곱합니다.</translation>
    </message>
    <message>
        <source>The delta of the largest sum, which alone reaches the output; the others get 0.</source>
        <translation>가장 큰 가중합의 델타입니다. 이 가중합만 출력에 닿고, 나머지의 델타는 0입니다.</translation>
    </message>
    <message>
        <source>This sum was not the largest, so nothing here changes the output.</source>
        <translation>이 가중합은 가장 큰 것이 아니어서, 여기서는 무엇이 바뀌어도 출력이 그대로입니다.</translation>
    </message>
    <message>
        <source>A negative sum times how fast the loss grows with the activation; 0 above zero.</source>
        <translation>음수인 가중합에, 활성값이 커질 때 손실이 커지는 정도를 곱합니다. 가중합이 0보다 크면 0입니다.</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>gradient step</source>
        <translation>기울기에 따른 이동</translation>
    </message>
    <message>
        <source>move</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>gradient of the data</source>
        <translation>데이터의 기울기</translation>
    </message>
    <message>
        <source>gradient for the optimizer</source>
        <translation>옵티마이저가 쓰는 기울기</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>가중치 감쇠</translation>
    </message>
    <message>
        <source>velocity before</source>
        <translation>갱신 전 속도</translation>
    </message>
    <message>
        <source>kept velocity</source>
        <translation>남은 속도</translation>
    </message>
    <message>
        <source>velocity after</source>
        <translation>갱신 후 속도</translation>
    </message>
    <message>
        <source>leap ahead</source>
        <translation>미리 가기</translation>
    </message>
    <message>
        <source>squared gradients before</source>
        <translation>갱신 전 기울기 제곱</translation>
    </message>
    <message>
        <source>squared gradients after</source>
        <translation>갱신 후 기울기 제곱</translation>
    </message>
    <message>
        <source>effective step</source>
        <translation>실제 보폭</translation>
    </message>
    <message>
        <source>scaled gradient step</source>
        <translation>실제 보폭에 따른 이동</translation>
    </message>
    <message>
        <source>squared moves before</source>
        <translation>갱신 전 이동 제곱</translation>
    </message>
    <message>
        <source>squared moves after</source>
        <translation>갱신 후 이동 제곱</translation>
    </message>
    <message>
        <source>mean gradient before</source>
        <translation>갱신 전 기울기 평균</translation>
    </message>
    <message>
        <source>mean gradient after</source>
        <translation>갱신 후 기울기 평균</translation>
    </message>
    <message>
        <source>mean square before</source>
        <translation>갱신 전 제곱 평균</translation>
    </message>
    <message>
        <source>mean square after</source>
        <translation>갱신 후 제곱 평균</translation>
    </message>
    <message>
        <source>corrected mean</source>
        <translation>보정한 평균</translation>
    </message>
    <message>
        <source>corrected mean square</source>
        <translation>보정한 제곱 평균</translation>
    </message>
    <message>
        <source>from the kept mean</source>
        <translation>지난 평균에서 온 이동</translation>
    </message>
    <message>
        <source>from this gradient</source>
        <translation>이번 기울기에서 온 이동</translation>
    </message>
    <message>
        <source>mean that looks ahead</source>
        <translation>미리 본 평균</translation>
    </message>
    <message>
        <source>look-ahead</source>
        <translation>미리 보기</translation>
    </message>
    <message>
        <source>gradient before</source>
        <translation>지난 기울기</translation>
    </message>
    <message>
        <source>step before</source>
        <translation>갱신 전 보폭</translation>
    </message>
    <message>
        <source>step after</source>
        <translation>갱신 후 보폭</translation>
    </message>
    <message>
        <source>step by the sign</source>
        <translation>부호에 따른 이동</translation>
    </message>
    <message>
        <source>interpolated mean</source>
        <translation>보간한 평균</translation>
    </message>
    <message>
        <source>Agreement of signs</source>
        <translation>부호의 일치</translation>
    </message>
    <message>
        <source>Corrected mean</source>
        <translation>보정한 평균</translation>
    </message>
    <message>
        <source>Corrected mean square</source>
        <translation>보정한 제곱 평균</translation>
    </message>
    <message>
        <source>Gradient in use</source>
        <translation>쓰는 기울기</translation>
    </message>
    <message>
        <source>Interpolated mean</source>
        <translation>보간한 평균</translation>
    </message>
    <message>
        <source>Mean that looks ahead</source>
        <translation>앞을 내다보는 평균</translation>
    </message>
    <message>
        <source>Running mean of g</source>
        <translation>g의 이동 평균</translation>
    </message>
    <message>
        <source>Running mean of g²</source>
        <translation>g²의 이동 평균</translation>
    </message>
    <message>
        <source>Scaled gradient</source>
        <translation>크기를 맞춘 기울기</translation>
    </message>
    <message>
        <source>Squared gradients</source>
        <translation>기울기 제곱</translation>
    </message>
    <message>
        <source>Squared moves</source>
        <translation>이동 제곱</translation>
    </message>
    <message>
        <source>Step size</source>
        <translation>보폭</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>노드 수</translation>
    </message>
    <message>
        <source>Number of nodes in a layer.</source>
        <translation>한 층의 노드 수입니다.</translation>
    </message>
    <message>
        <source>Share of this layer&apos;s nodes that every training update leaves out, drawn anew for each row. No node can then rely on one other node, which counters overfitting. Loss and accuracy are shown with all nodes.</source>
        <translation>학습하면서 갱신할 때마다 이 층에서 제외하는 노드의 비율입니다. 제외할 노드는 행마다 새로 뽑습니다. 그러면 어느 노드도 다른 한 노드에만 기댈 수 없어 과대적합이 줄어듭니다. 손실과 정확도는 모든 노드로 계산합니다.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>Rows whose mean gradient makes one update. All rows at once give a smooth path; few rows give more, noisier updates an epoch.</source>
        <translation>한 번 갱신할 때 기울기를 평균하는 행의 수입니다. 모든 행을 한꺼번에 쓰면 경로가 매끄럽고, 몇 행씩 쓰면 한 에포크에 더 여러 번 갱신하지만 잡음이 커집니다.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크 수</translation>
    </message>
    <message>
        <source>How often training goes through all training rows.</source>
        <translation>학습하면서 모든 학습 행을 거치는 횟수입니다.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Number from which the first weights and the order of the rows are drawn; the same number gives the same run.</source>
        <translation>초기 가중치와 행의 순서를 무작위로 뽑을 때 쓰는 수입니다. 수가 같으면 실행 결과도 같습니다.</translation>
    </message>
    <message>
        <source>Rows of the data whose mean gradient makes one update.</source>
        <translation>한 번 갱신할 때 기울기를 평균하는 데이터의 행 수입니다.</translation>
    </message>
    <message>
        <source>How many random starts are trained.</source>
        <translation>학습할 무작위 출발점의 수입니다.</translation>
    </message>
    <message>
        <source>For how many epochs each is trained.</source>
        <translation>출발점마다 학습할 에포크 수입니다.</translation>
    </message>
    <message>
        <source>Seed of the first start; the others have the numbers after it.</source>
        <translation>첫 출발점의 시드입니다. 나머지 출발점은 그다음 수를 차례로 씁니다.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>행 수</translation>
    </message>
    <message>
        <source>Rows whose mean gradient makes the update. With one row there is one pass to work out; with several there is a mean to be taken.</source>
        <translation>평균 기울기로 갱신을 만드는 행의 수입니다. 한 행이면 계산할 순전파와 역전파가 한 번이고, 여러 행이면 평균도 구합니다.</translation>
    </message>
    <message>
        <source>Numbers asked</source>
        <translation>빈칸 수</translation>
    </message>
    <message>
        <source>How many numbers are left blank. They are spread over the kinds that are chosen.</source>
        <translation>빈칸으로 둘 수의 개수입니다. 선택한 종류에 고루 나뉩니다.</translation>
    </message>
    <message>
        <source>Number from which the sheet is drawn: the same number gives the same sheet, the next one another of the same kind.</source>
        <translation>학습지를 뽑는 수입니다. 같은 수는 같은 학습지를, 다음 수는 같은 종류의 다른 학습지를 만듭니다.</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>변형 수</translation>
    </message>
    <message>
        <source>How many sheets are made, each with a seed of its own: seed, seed + 1 and so on.</source>
        <translation>만들 학습지의 수입니다. 시드, 시드 + 1처럼 학습지마다 시드가 다릅니다.</translation>
    </message>
    <message>
        <source>How far the update goes. A round number is friendly to work with by hand.</source>
        <translation>갱신이 가는 거리입니다. 딱 떨어지는 수가 손으로 계산하기 좋습니다.</translation>
    </message>
    <message>
        <source>Number of rows that are drawn.</source>
        <translation>뽑을 행의 수입니다.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>잡음</translation>
    </message>
    <message>
        <source>How far the points scatter around their shape, as a standard deviation.</source>
        <translation>점이 제 모양에서 흩어진 정도이며, 표준편차로 나타냅니다.</translation>
    </message>
    <message>
        <source>Data seed</source>
        <translation>데이터 시드</translation>
    </message>
    <message>
        <source>Number from which random data and the split are drawn; the same number gives the same rows.</source>
        <translation>데이터를 무작위로 뽑고 나눌 때 쓰는 수입니다. 수가 같으면 행도 같습니다.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>검증 비율</translation>
    </message>
    <message>
        <source>Share of the rows that is kept aside, to see how the network does on rows that it was not trained on.</source>
        <translation>학습에 쓰지 않고 남겨 두는 행의 비율입니다. 신경망이 그런 행을 얼마나 잘 맞히는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>L1 (λ₁)</source>
        <translation>L1(λ₁)</translation>
    </message>
    <message>
        <source>Pulls every weight towards zero by the same amount, so that the useless ones end at zero: adds λ Σ|w| to the loss. 0 is off.</source>
        <translation>모든 가중치를 0 쪽으로 같은 크기만큼 당기므로, 쓸모없는 가중치는 0이 됩니다. 손실에 λ Σ|w|를 더합니다. 0이면 꺼집니다.</translation>
    </message>
    <message>
        <source>L2 (λ₂)</source>
        <translation>L2(λ₂)</translation>
    </message>
    <message>
        <source>Pulls large weights towards zero more than small ones: adds ½ λ Σ w² to the loss. 0 is off.</source>
        <translation>큰 가중치를 작은 가중치보다 더 세게 0 쪽으로 당깁니다. 손실에 ½ λ Σ w²을 더합니다. 0이면 꺼집니다.</translation>
    </message>
    <message>
        <source>Takes the share η λ off every weight at each update, past the optimizer and its memory. 0 is off.</source>
        <translation>옵티마이저와 그 기억을 거치지 않고, 갱신할 때마다 모든 가중치를 η λ의 비율만큼 줄입니다. 0이면 꺼집니다.</translation>
    </message>
    <message>
        <source>Clip length</source>
        <translation>길이 클리핑</translation>
    </message>
    <message>
        <source>Shortens a gradient that is longer than this to this length; its direction stays. 0 is off.</source>
        <translation>기울기가 이 길이보다 길면 이 길이로 줄입니다. 방향은 그대로입니다. 0이면 꺼집니다.</translation>
    </message>
    <message>
        <source>Clip numbers</source>
        <translation>값 클리핑</translation>
    </message>
    <message>
        <source>Cuts each gradient number to between − this and + this, which can turn the direction. 0 is off.</source>
        <translation>기울기의 값 하나하나를 −이 값에서 +이 값 사이로 자릅니다. 그래서 방향이 바뀔 수 있습니다. 0이면 꺼집니다.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>대기 에포크</translation>
    </message>
    <message>
        <source>Epochs without a better validation loss (training loss where no rows are kept aside) after which training stops. 0 is off.</source>
        <translation>검증 손실(남겨 둔 행이 없으면 학습 손실)이 이 에포크 수만큼 나아지지 않으면 학습을 중지합니다. 0이면 꺼집니다.</translation>
    </message>
    <message>
        <source>Least gain</source>
        <translation>최소 개선 폭</translation>
    </message>
    <message>
        <source>Loss goal</source>
        <translation>목표 손실</translation>
    </message>
    <message>
        <source>AND gate</source>
        <translation>AND 게이트</translation>
    </message>
    <message>
        <source>One node with a step decides whether both inputs are 1: two weights of 0.5 and a bias of −0.7.</source>
        <translation>계단 함수를 쓰는 노드 하나로 두 입력이 모두 1인지 판단합니다. 가중치는 둘 다 0.5, 편향은 −0.7입니다.</translation>
    </message>
    <message>
        <source>OR gate</source>
        <translation>OR 게이트</translation>
    </message>
    <message>
        <source>The node of the AND gate with a bias of −0.2: now one input of 1 is enough to fire.</source>
        <translation>AND 게이트의 노드에서 편향을 −0.2로 바꾸었습니다. 이제 입력 하나만 1이어도 노드가 활성화됩니다.</translation>
    </message>
    <message>
        <source>NAND gate</source>
        <translation>NAND 게이트</translation>
    </message>
    <message>
        <source>The AND gate with every sign turned round: it fires unless both inputs are 1.</source>
        <translation>AND 게이트의 부호를 모두 뒤집었습니다. 두 입력이 모두 1일 때만 빼고 노드가 활성화됩니다.</translation>
    </message>
    <message>
        <source>XOR with one node</source>
        <translation>XOR(노드 하나)</translation>
    </message>
    <message>
        <source>The perceptron rule has no chance here: no straight line separates the classes, and the weights go round in circles.</source>
        <translation>퍼셉트론 학습 규칙으로는 풀 수 없습니다. 클래스를 나누는 직선이 없어 가중치가 같은 자리를 맴돕니다.</translation>
    </message>
    <message>
        <source>XOR from gates</source>
        <translation>게이트로 만든 XOR</translation>
    </message>
    <message>
        <source>Three step nodes, none of them trained: NAND and OR of the inputs meet in an AND, and XOR is solved by weights set by hand.</source>
        <translation>계단 함수 노드 세 개를 학습 없이 씁니다. 입력의 NAND와 OR이 AND에서 만나고, 손으로 정한 가중치로 XOR이 풀립니다.</translation>
    </message>
    <message>
        <source>No single node can solve XOR; four hidden nodes learn to, in front of your eyes.</source>
        <translation>노드 하나로는 XOR을 풀 수 없습니다. 은닉 노드 네 개가 있으면 푸는 법을 배우고, 그 과정이 눈앞에 보입니다.</translation>
    </message>
    <message>
        <source>Sharing blame</source>
        <translation>책임 나누기</translation>
    </message>
    <message>
        <source>An output that is 0.6 too high hands its error back along weights of 0.6 and 0.4: 0.36 and 0.24 arrive at the two hidden nodes.</source>
        <translation>0.6만큼 큰 출력은 가중치 0.6과 0.4를 거슬러 오차를 되돌려 보냅니다. 두 은닉 노드에는 0.36과 0.24가 도착합니다.</translation>
    </message>
    <message>
        <source>Delta of a sigmoid</source>
        <translation>시그모이드의 델타</translation>
    </message>
    <message>
        <source>The output is 0.5 and should be 1: its delta is −0.5 · 0.25 = −0.125, and of two hidden nodes the undecided one gets more of it than the decided one.</source>
        <translation>출력은 0.5이고 정답은 1입니다. 출력의 델타는 −0.5 · 0.25 = −0.125이며, 두 은닉 노드 가운데 아직 결정하지 못한 노드가 이미 결정한 노드보다 더 많이 받습니다.</translation>
    </message>
    <message>
        <source>Squared error</source>
        <translation>제곱오차</translation>
    </message>
    <message>
        <source>Three outputs of 0.1, 0.7 and 0.2 for every row: squared error counts all three of them, whichever class is right.</source>
        <translation>모든 행에서 출력이 0.1, 0.7, 0.2입니다. 제곱오차는 어느 클래스가 정답이든 셋을 모두 셉니다.</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>교차 엔트로피</translation>
    </message>
    <message>
        <source>Deep sigmoid</source>
        <translation>깊은 시그모이드</translation>
    </message>
    <message>
        <source>Ten layers of sigmoids, whose slope is at most a quarter: the gradient shrinks from layer to layer, and hardly any of it arrives at the first.</source>
        <translation>미분값이 커야 4분의 1인 시그모이드가 열 층입니다. 기울기는 층마다 줄어들어 첫 층에는 거의 도착하지 않습니다.</translation>
    </message>
    <message>
        <source>Three clouds of points: without a hidden layer, softmax draws a straight border between each two.</source>
        <translation>점 구름 세 개입니다. 은닉층이 없으면 소프트맥스는 두 구름 사이마다 곧은 경계를 긋습니다.</translation>
    </message>
    <message>
        <source>Two half circles that reach into each other: watch the border between them bend.</source>
        <translation>서로 맞물린 반원 두 개입니다. 사이의 경계가 휘어 가는 모습을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>A ring around a disc of points: hidden nodes put straight lines together into a closed border.</source>
        <translation>둥글게 모인 점을 고리가 둘러싸고 있습니다. 은닉 노드가 직선을 이어 붙여 닫힌 경계를 만듭니다.</translation>
    </message>
    <message>
        <source>Two arms wound around each other: the border has to follow every turn, so this takes more nodes.</source>
        <translation>서로 휘감은 나선 두 가닥입니다. 경계가 굽이를 모두 따라가야 하므로 노드가 더 많이 필요합니다.</translation>
    </message>
    <message>
        <source>Every point answers two questions at once, so each output has a sigmoid and decides by itself.</source>
        <translation>점마다 두 질문에 한꺼번에 답합니다. 그래서 출력마다 시그모이드를 쓰고 따로 판단합니다.</translation>
    </message>
    <message>
        <source>The network predicts a number: watch its curve bend until it lies in the middle of the noise.</source>
        <translation>신경망이 수를 예측합니다. 곡선이 휘어 잡음 한가운데에 놓이는 모습을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Four measurements of a flower, three species: the network gives a probability for each.</source>
        <translation>꽃의 측정값 네 가지를 보고, 신경망이 세 종의 확률을 각각 구합니다.</translation>
    </message>
    <message>
        <source>Thirteen measurements of a wine, three growers: a few nodes are enough once all are on one scale.</source>
        <translation>와인의 측정값 13가지로 생산자 세 곳을 구별합니다. 측정값의 크기를 모두 맞추면 노드 몇 개로 충분합니다.</translation>
    </message>
    <message>
        <source>Thirty measurements, malignant or benign: high accuracy, but look which errors are left.</source>
        <translation>측정값 30가지로 악성과 양성을 구별합니다. 정확도는 높지만, 어떤 오답이 남는지 살펴볼 만합니다.</translation>
    </message>
    <message>
        <source>Ten measurements predict how far the disease goes in a year; they tell only a part of it, so R² stays far below 1.</source>
        <translation>측정값 10가지로 1년 동안 병이 얼마나 진행되는지 예측합니다. 측정값만으로는 일부밖에 알 수 없어 R²이 1에 훨씬 못 미칩니다.</translation>
    </message>
    <message>
        <source>Pictures of 8 × 8 pixels, ten digits: a network of real size learns to read in seconds.</source>
        <translation>8 × 8픽셀 그림으로 된 숫자 열 가지입니다. 실제로 쓸 만한 크기의 신경망이 몇 초 만에 읽는 법을 배웁니다.</translation>
    </message>
    <message>
        <source>A yes-or-no question needs exactly one output node.</source>
        <translation>예 또는 아니요로 답하는 문제에서는 출력 노드가 정확히 하나여야 합니다.</translation>
    </message>
    <message>
        <source>The output layer needs exactly one node for each class.</source>
        <translation>출력층에는 클래스마다 노드가 정확히 하나씩 있어야 합니다.</translation>
    </message>
    <message>
        <source>The output layer needs exactly one node for each label.</source>
        <translation>출력층에는 레이블마다 노드가 정확히 하나씩 있어야 합니다.</translation>
    </message>
    <message>
        <source>The output layer needs exactly one node for each target.</source>
        <translation>출력층에는 목푯값마다 노드가 정확히 하나씩 있어야 합니다.</translation>
    </message>
    <message>
        <source>With {activation} the derivative is zero, so gradient descent cannot train these weights: use the perceptron criterion, or sigmoid outputs.</source>
        <translation>{activation}의 미분값은 0이어서 경사하강법으로는 이 가중치를 학습할 수 없습니다. 손실 함수를 퍼셉트론 기준으로 바꾸거나 출력을 시그모이드로 바꾸면 됩니다.</translation>
    </message>
    <message>
        <source>With {activation} the derivative is zero, so gradient descent cannot train these weights: use identity or softplus.</source>
        <translation>{activation}의 미분값은 0이어서 경사하강법으로는 이 가중치를 학습할 수 없습니다. 항등 함수나 소프트플러스를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>With {activation} the output of a single node is always 1: use sigmoid.</source>
        <translation>{activation}의 출력은 노드가 하나뿐이면 항상 1입니다. 시그모이드를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>With {activation} the output of a single node is always 1: use identity or softplus.</source>
        <translation>{activation}의 출력은 노드가 하나뿐이면 항상 1입니다. 항등 함수나 소프트플러스를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>Over a single node {activation} gives the same number for every row, so that nothing in front of it learns: use it over two nodes or more.</source>
        <translation>{activation}의 출력은 노드가 하나뿐이면 모든 행에서 같아, 그 앞의 층은 아무것도 학습하지 못합니다. 노드가 두 개 이상인 곳에 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>Outputs of {activation} only reach values between {lower} and {upper}, and the targets may lie outside: use identity.</source>
        <translation>{activation}의 출력은 {lower}에서 {upper} 사이를 벗어나지 않는데, 목푯값은 그 밖에 있을 수 있습니다. 항등 함수를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>Outputs of {activation} are never negative, and the targets may be: use identity.</source>
        <translation>{activation}의 출력은 음수가 되지 않는데, 목푯값은 음수일 수 있습니다. 항등 함수를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>Outputs of {activation} never go below {lower}, and the targets may: use identity.</source>
        <translation>{activation}의 출력은 {lower}보다 작아지지 않는데, 목푯값은 더 작을 수 있습니다. 항등 함수를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>Outputs of {activation} never go above {upper}, and the targets may: use identity.</source>
        <translation>{activation}의 출력은 {upper}보다 커지지 않는데, 목푯값은 더 클 수 있습니다. 항등 함수를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>Outputs of {activation} only reach values between {lower} and {upper}, and the targets may lie outside: use softplus.</source>
        <translation>{activation}의 출력은 {lower}에서 {upper} 사이를 벗어나지 않는데, 목푯값은 그 밖에 있을 수 있습니다. 소프트플러스를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>Outputs of {activation} never go below {lower}, and the targets may: use softplus.</source>
        <translation>{activation}의 출력은 {lower}보다 작아지지 않는데, 목푯값은 더 작을 수 있습니다. 소프트플러스를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>A target of 0 or 1 needs outputs between 0 and 1, and {activation} has no limits: use sigmoid.</source>
        <translation>목푯값이 0이나 1이면 출력이 0과 1 사이여야 하는데, {activation}의 출력에는 한계가 없습니다. 시그모이드를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>A target of 0 or 1 needs outputs between 0 and 1, and {activation} has no upper limit: use sigmoid.</source>
        <translation>목푯값이 0이나 1이면 출력이 0과 1 사이여야 하는데, {activation}의 출력에는 위쪽 한계가 없습니다. 시그모이드를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>A target of 0 or 1 needs outputs between 0 and 1, and {activation} has no lower limit: use sigmoid.</source>
        <translation>목푯값이 0이나 1이면 출력이 0과 1 사이여야 하는데, {activation}의 출력에는 아래쪽 한계가 없습니다. 시그모이드를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>A target of 0 or 1 needs outputs between 0 and 1, and {activation} goes up to {upper}: use sigmoid.</source>
        <translation>목푯값이 0이나 1이면 출력이 0과 1 사이여야 하는데, {activation}의 출력은 {upper}까지 커집니다. 시그모이드를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>A target of 0 or 1 needs outputs between 0 and 1, and {activation} goes down to {lower}: use sigmoid.</source>
        <translation>목푯값이 0이나 1이면 출력이 0과 1 사이여야 하는데, {activation}의 출력은 {lower}까지 작아집니다. 시그모이드를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>A target of 0 or 1 needs outputs between 0 and 1, and {activation} has no limits: use softmax.</source>
        <translation>목푯값이 0이나 1이면 출력이 0과 1 사이여야 하는데, {activation}의 출력에는 한계가 없습니다. 소프트맥스를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>A target of 0 or 1 needs outputs between 0 and 1, and {activation} has no upper limit: use softmax.</source>
        <translation>목푯값이 0이나 1이면 출력이 0과 1 사이여야 하는데, {activation}의 출력에는 위쪽 한계가 없습니다. 소프트맥스를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>A target of 0 or 1 needs outputs between 0 and 1, and {activation} has no lower limit: use softmax.</source>
        <translation>목푯값이 0이나 1이면 출력이 0과 1 사이여야 하는데, {activation}의 출력에는 아래쪽 한계가 없습니다. 소프트맥스를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>A target of 0 or 1 needs outputs between 0 and 1, and {activation} goes up to {upper}: use softmax.</source>
        <translation>목푯값이 0이나 1이면 출력이 0과 1 사이여야 하는데, {activation}의 출력은 {upper}까지 커집니다. 소프트맥스를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>A target of 0 or 1 needs outputs between 0 and 1, and {activation} goes down to {lower}: use softmax.</source>
        <translation>목푯값이 0이나 1이면 출력이 0과 1 사이여야 하는데, {activation}의 출력은 {lower}까지 작아집니다. 소프트맥스를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>Softmax outputs add up to 1, so they can name only one label, and a row can have several or none: use sigmoid.</source>
        <translation>소프트맥스의 출력은 합이 1이어서 레이블을 하나만 가리킬 수 있는데, 한 행에 레이블이 여러 개이거나 없을 수 있습니다. 시그모이드를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>Softmax outputs add up to 1, which targets of a regression do not: use identity or softplus.</source>
        <translation>소프트맥스의 출력은 합이 1인데, 회귀의 목푯값은 그렇지 않습니다. 항등 함수나 소프트플러스를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>The targets are scaled, and the percentage error then is a share of scaled numbers, not of the data&apos;s own: leave the targets unscaled, or use another loss.</source>
        <translation>목푯값이 스케일링되어 있으면 백분율 오차가 원래 값이 아니라 스케일링한 값에 대한 비율이 됩니다. 목푯값을 스케일링하지 않거나 다른 손실 함수를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>The percentage error divides by the target, and a class&apos;s targets are 0 and 1: use cross-entropy.</source>
        <translation>백분율 오차는 목푯값으로 나누는데, 분류의 목푯값은 0과 1입니다. 교차 엔트로피를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>The targets are scaled, and the logarithmic error then compares scaled numbers, not ratios of the data&apos;s own: leave the targets unscaled, or use another loss.</source>
        <translation>목푯값이 스케일링되어 있으면 로그 오차가 원래 값의 비율이 아니라 스케일링한 값을 비교합니다. 목푯값을 스케일링하지 않거나 다른 손실 함수를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>The logarithmic error needs outputs above −1, and {activation} has no limits: use softplus.</source>
        <translation>로그 오차에서는 출력이 −1보다 커야 하는데, {activation}의 출력에는 한계가 없습니다. 소프트플러스를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>The logarithmic error needs outputs above −1, and {activation} has no upper limit: use softplus.</source>
        <translation>로그 오차에서는 출력이 −1보다 커야 하는데, {activation}의 출력에는 위쪽 한계가 없습니다. 소프트플러스를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>The logarithmic error needs outputs above −1, and {activation} has no lower limit: use softplus.</source>
        <translation>로그 오차에서는 출력이 −1보다 커야 하는데, {activation}의 출력에는 아래쪽 한계가 없습니다. 소프트플러스를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>The logarithmic error needs outputs above −1, and {activation} goes up to {upper}: use softplus.</source>
        <translation>로그 오차에서는 출력이 −1보다 커야 하는데, {activation}의 출력은 {upper}까지 커집니다. 소프트플러스를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>The logarithmic error needs outputs above −1, and {activation} goes down to {lower}: use softplus.</source>
        <translation>로그 오차에서는 출력이 −1보다 커야 하는데, {activation}의 출력은 {lower}까지 작아집니다. 소프트플러스를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>Cross-entropy compares probabilities of classes; for numbers use mean squared error.</source>
        <translation>교차 엔트로피는 클래스의 확률을 비교합니다. 수를 예측할 때는 평균제곱오차를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>Binary cross-entropy needs outputs between 0 and 1, and {activation} has no limits: use sigmoid.</source>
        <translation>이진 교차 엔트로피에서는 출력이 0과 1 사이여야 하는데, {activation}의 출력에는 한계가 없습니다. 시그모이드를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>Binary cross-entropy needs outputs between 0 and 1, and {activation} has no upper limit: use sigmoid.</source>
        <translation>이진 교차 엔트로피에서는 출력이 0과 1 사이여야 하는데, {activation}의 출력에는 위쪽 한계가 없습니다. 시그모이드를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>Binary cross-entropy needs outputs between 0 and 1, and {activation} has no lower limit: use sigmoid.</source>
        <translation>이진 교차 엔트로피에서는 출력이 0과 1 사이여야 하는데, {activation}의 출력에는 아래쪽 한계가 없습니다. 시그모이드를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>Binary cross-entropy needs outputs between 0 and 1, and {activation} goes up to {upper}: use sigmoid.</source>
        <translation>이진 교차 엔트로피에서는 출력이 0과 1 사이여야 하는데, {activation}의 출력은 {upper}까지 커집니다. 시그모이드를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>Binary cross-entropy needs outputs between 0 and 1, and {activation} goes down to {lower}: use sigmoid.</source>
        <translation>이진 교차 엔트로피에서는 출력이 0과 1 사이여야 하는데, {activation}의 출력은 {lower}까지 작아집니다. 시그모이드를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>Binary cross-entropy asks each output a yes-or-no question of its own, but {activation} ties the outputs together: use categorical cross-entropy with softmax.</source>
        <translation>이진 교차 엔트로피는 출력마다 예 또는 아니요를 따로 묻는데, {activation}의 출력은 서로 얽혀 있습니다. 소프트맥스와 범주형 교차 엔트로피를 함께 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>Categorical cross-entropy needs an output for each class: for a single one use binary cross-entropy.</source>
        <translation>범주형 교차 엔트로피에는 클래스마다 출력이 필요합니다. 출력이 하나면 이진 교차 엔트로피를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>Categorical cross-entropy looks only at the labels that a row has, so every output would grow towards 1: use binary cross-entropy.</source>
        <translation>범주형 교차 엔트로피는 행에 있는 레이블만 보므로, 모든 출력이 1 쪽으로 커집니다. 이진 교차 엔트로피를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>Categorical cross-entropy needs probabilities that add up to 1, and {activation} has no limits: use softmax.</source>
        <translation>범주형 교차 엔트로피에는 합이 1인 확률이 필요한데, {activation}의 출력에는 한계가 없습니다. 소프트맥스를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>Categorical cross-entropy needs probabilities that add up to 1, and {activation} has no upper limit: use softmax.</source>
        <translation>범주형 교차 엔트로피에는 합이 1인 확률이 필요한데, {activation}의 출력에는 위쪽 한계가 없습니다. 소프트맥스를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>Categorical cross-entropy needs probabilities that add up to 1, and {activation} has no lower limit: use softmax.</source>
        <translation>범주형 교차 엔트로피에는 합이 1인 확률이 필요한데, {activation}의 출력에는 아래쪽 한계가 없습니다. 소프트맥스를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>Categorical cross-entropy needs probabilities that add up to 1, and {activation} goes up to {upper}: use softmax.</source>
        <translation>범주형 교차 엔트로피에는 합이 1인 확률이 필요한데, {activation}의 출력은 {upper}까지 커집니다. 소프트맥스를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>Categorical cross-entropy needs probabilities that add up to 1, and {activation} goes down to {lower}: use softmax.</source>
        <translation>범주형 교차 엔트로피에는 합이 1인 확률이 필요한데, {activation}의 출력은 {lower}까지 작아집니다. 소프트맥스를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>Categorical cross-entropy looks only at the right class&apos;s output, and {activation} outputs need not add up to 1, so all of them would grow towards 1: use softmax.</source>
        <translation>범주형 교차 엔트로피는 정답 클래스의 출력만 보는데, {activation}의 출력은 합이 1이 아닐 수 있어 모든 출력이 1 쪽으로 커집니다. 소프트맥스를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>The perceptron criterion asks on which side of its threshold a node is: use it with step.</source>
        <translation>퍼셉트론 기준은 노드가 임계값의 어느 쪽에 있는지 봅니다. 계단 함수와 함께 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>The perceptron criterion tells two classes apart; for numbers use mean squared error.</source>
        <translation>퍼셉트론 기준은 두 클래스를 구별합니다. 수를 예측할 때는 평균제곱오차를 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>&apos;=&apos; is not allowed; type only what stands to the right of it</source>
        <translation>등호(=)는 쓸 수 없습니다. 등호 오른쪽의 식만 입력하면 됩니다</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; has its value already, in a line above</source>
        <translation>&apos;{name}&apos;의 값은 위의 줄에서 이미 정했습니다</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is no function (did you mean {meant}?); functions are {functions}</source>
        <translation>&apos;{name}&apos;은(는) 함수가 아닙니다(혹시 {meant}?). 함수: {functions}</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is no function; functions are {functions}; for a product write {name}*( )</source>
        <translation>&apos;{name}&apos;은(는) 함수가 아닙니다. 함수: {functions}. 곱은 {name}*( )로 씁니다</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is not known (did you mean {meant}?); functions are {functions}; constants are {constants}; variables are {variables}</source>
        <translation>&apos;{name}&apos;은(는) 알 수 없는 이름입니다(혹시 {meant}?). 함수: {functions}; 상수: {constants}; 변수: {variables}</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is not known; functions are {functions}; constants are {constants}; variables are {variables}</source>
        <translation>&apos;{name}&apos;은(는) 알 수 없는 이름입니다. 함수: {functions}; 상수: {constants}; 변수: {variables}</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is not known; write {number}{variable} for a product, {variable}^{number} for a power</source>
        <translation>&apos;{name}&apos;은(는) 알 수 없는 이름입니다. 곱은 {number}{variable}, 거듭제곱은 {variable}^{number}(으)로 씁니다</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is used before this line, which says what it is</source>
        <translation>&apos;{name}&apos;이(가) 무엇인지 정하는 이 줄보다 먼저 쓰였습니다</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; would be &apos;{same}&apos; once more</source>
        <translation>&apos;{name}&apos;은(는) &apos;{same}&apos;과(와) 똑같습니다</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; could belong below the fraction or beside it; write (1/2)*x or 1/(2*x)</source>
        <translation>&apos;{text}&apos;이(가) 분모에 드는지 분수 옆에 오는지 분명하지 않습니다. (1/2)*x 또는 1/(2*x)로 씁니다</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; could belong to the exponent or beside it; write (e^2)*x or e^(2*x)</source>
        <translation>&apos;{text}&apos;이(가) 지수에 드는지 그 옆에 오는지 분명하지 않습니다. (e^2)*x 또는 e^(2*x)로 씁니다</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; could belong under the root or outside it; write sqrt( ) around all that stands under it</source>
        <translation>&apos;{text}&apos;이(가) 근호 안에 드는지 밖에 오는지 분명하지 않습니다. 근호 안의 식을 모두 sqrt( )로 묶습니다</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not expected</source>
        <translation>&apos;{text}&apos;은(는) 여기에 올 수 없습니다</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not expected; &apos;,&apos; separates the values of min and max, the decimal mark is &apos;.&apos;</source>
        <translation>&apos;{text}&apos;은(는) 여기에 올 수 없습니다. &apos;,&apos;는 min과 max의 값을 나누는 기호이고, 소수점은 &apos;.&apos;입니다</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not expected; a &apos;{missing}&apos; is missing before it</source>
        <translation>&apos;{text}&apos;은(는) 여기에 올 수 없습니다. 그 앞에 &apos;{missing}&apos;이(가) 빠져 있습니다</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not expected; a number, a name, a function or &apos;(&apos; must stand here</source>
        <translation>여기에 &apos;{text}&apos;이(가) 올 수 없습니다. 이 자리에는 수, 이름, 함수 또는 &apos;(&apos;가 와야 합니다</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not expected; a number, x, y, a function or &apos;(&apos; must stand here</source>
        <translation>&apos;{text}&apos;은(는) 여기에 올 수 없습니다. 이 자리에는 수, x, y, 함수 또는 &apos;(&apos;가 와야 합니다</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not expected; it closes nothing</source>
        <translation>&apos;{text}&apos;은(는) 여기에 올 수 없습니다. 닫을 괄호가 없습니다</translation>
    </message>
    <message>
        <source>({base}) to the power {exponent} has no value: a negative number has powers with whole exponents only</source>
        <translation>({base})의 {exponent}제곱은 값이 없습니다. 음수는 정수 지수로만 거듭제곱할 수 있습니다</translation>
    </message>
    <message>
        <source>A loss that jumps</source>
        <translation>오르내리는 손실</translation>
    </message>
    <message>
        <source>A plateau</source>
        <translation>손실의 고원</translation>
    </message>
    <message>
        <source>A plateau: the gradient is small there, though little has been learnt. Some are left again after a while, others are the best that this network can do.</source>
        <translation>손실의 고원입니다. 배운 것이 적은데도 기울기가 작습니다. 얼마 뒤에 벗어나는 곳도 있고, 이 신경망으로는 거기까지인 곳도 있습니다.</translation>
    </message>
    <message>
        <source>A row of your own is no training row: it updates nothing.</source>
        <translation>직접 입력한 행은 학습 행이 아니므로 아무것도 갱신하지 않습니다.</translation>
    </message>
    <message>
        <source>A step in the way</source>
        <translation>길을 막는 계단 함수</translation>
    </message>
    <message>
        <source>All {count} layers are frozen: nothing can learn.</source>
        <translation>층 {count}개가 모두 동결되어 아무것도 배울 수 없습니다.</translation>
    </message>
    <message>
        <source>As it should be.</source>
        <translation>조건에 맞습니다.</translation>
    </message>
    <message>
        <source>At most {most} numbers can be watched at once: remove one first.</source>
        <translation>한꺼번에 지켜볼 수 있는 값은 {most}개까지입니다. 먼저 하나를 삭제해야 합니다.</translation>
    </message>
    <message>
        <source>Begin with smaller weights and scaled inputs: then Reset.</source>
        <translation>더 작은 가중치와 스케일링한 입력으로 시작하고 “처음으로”를 누릅니다.</translation>
    </message>
    <message>
        <source>Begin with smaller weights, or clip the gradient in Set-up.</source>
        <translation>더 작은 가중치로 시작하거나 설정에서 기울기를 자릅니다.</translation>
    </message>
    <message>
        <source>Choose sigmoid or tanh there: steps with a slope.</source>
        <translation>거기에 시그모이드나 tanh를 고릅니다. 미분값이 0이 아닌 계단입니다.</translation>
    </message>
    <message>
        <source>Choose sigmoid outputs, or the perceptron criterion as loss.</source>
        <translation>출력에 시그모이드를 고르거나, 손실로 퍼셉트론 기준을 고릅니다.</translation>
    </message>
    <message>
        <source>Columns with a word above numbers in the first row: {count}. Others have a value there: it is taken for values.</source>
        <translation>첫 행에서 수 위에 낱말이 있는 열은 {count}개뿐이고 나머지에는 값이 있습니다. 값으로 봅니다.</translation>
    </message>
    <message>
        <source>Dead nodes</source>
        <translation>죽은 노드</translation>
    </message>
    <message>
        <source>Draw new weights and take a smaller learning rate, or choose an activation with a slope everywhere, such as leaky ReLU.</source>
        <translation>새 가중치를 뽑고 학습률을 줄이거나, Leaky ReLU처럼 미분값이 어디서나 0이 아닌 활성화 함수를 고릅니다.</translation>
    </message>
    <message>
        <source>Each update steps across the valley instead of down into it.</source>
        <translation>갱신할 때마다 골짜기로 내려가지 않고 건너편으로 넘어갑니다.</translation>
    </message>
    <message>
        <source>Everything is frozen</source>
        <translation>모두 동결됨</translation>
    </message>
    <message>
        <source>Exploding gradients</source>
        <translation>기울기 폭발</translation>
    </message>
    <message>
        <source>Exploding gradients: on the way back the weights make them larger, layer by layer, so that the first layers jump about.</source>
        <translation>기울기 폭발입니다. 거슬러 오는 길에 층마다 가중치가 곱해져 커지므로, 앞쪽 층이 이리저리 튑니다.</translation>
    </message>
    <message>
        <source>Its slope is 0 everywhere: the weights in front of it get a gradient of 0.</source>
        <translation>미분값이 어디서나 0이므로, 그 앞의 가중치는 기울기가 0입니다.</translation>
    </message>
    <message>
        <source>Line {line} has not as many cells as the first row: {got}, not {expected}.</source>
        <translation>{line}번째 줄의 칸 수가 첫 행과 다릅니다. {expected}칸이 아니라 {got}칸입니다.</translation>
    </message>
    <message>
        <source>Loss: {title}.</source>
        <translation>손실 함수: {title}.</translation>
    </message>
    <message>
        <source>Network {sizes}</source>
        <translation>신경망 {sizes}</translation>
    </message>
    <message>
        <source>Nodes that stay equal</source>
        <translation>늘 같은 노드</translation>
    </message>
    <message>
        <source>Not yet as it should be.</source>
        <translation>아직 조건에 맞지 않습니다.</translation>
    </message>
    <message>
        <source>Optimizer: {title}.</source>
        <translation>옵티마이저: {title}.</translation>
    </message>
    <message>
        <source>Overfitting</source>
        <translation>과대적합</translation>
    </message>
    <message>
        <source>Overfitting: meanwhile the training loss fell from {before} to {after}. The network learns its rows by heart, noise and all.</source>
        <translation>과대적합입니다. 그동안 학습 손실은 {before}에서 {after}(으)로 내려갔습니다. 신경망이 잡음까지 포함해 학습 행을 외우고 있습니다.</translation>
    </message>
    <message>
        <source>Saturated nodes</source>
        <translation>포화된 노드</translation>
    </message>
    <message>
        <source>Set now: {value}</source>
        <translation>지금 설정: {value}</translation>
    </message>
    <message>
        <source>Start from random weights: choose another initializer, then Reset.</source>
        <translation>무작위 가중치로 시작합니다. 다른 초기화 방법을 고르고 “처음으로”를 누릅니다.</translation>
    </message>
    <message>
        <source>Thaw a layer: click its lock in Set-up, section Network.</source>
        <translation>설정의 신경망 항목에서 자물쇠를 눌러 층 하나를 동결 해제합니다.</translation>
    </message>
    <message>
        <source>The activation {activation} of hidden layer {layer} lets no gradient through.</source>
        <translation>은닉층 {layer}의 활성화 함수 {activation}이(가) 기울기를 통과시키지 않습니다.</translation>
    </message>
    <message>
        <source>The deltas of hidden layer 1 are {factor} times larger than the outputs&apos;.</source>
        <translation>은닉층 1의 델타가 출력의 델타보다 {factor}배 큽니다.</translation>
    </message>
    <message>
        <source>The deltas of hidden layer 1 are {factor} times smaller than the outputs&apos;.</source>
        <translation>은닉층 1의 델타가 출력의 델타보다 {factor}배 작습니다.</translation>
    </message>
    <message>
        <source>The gradient&apos;s sign has changed: here it counts as 0.</source>
        <translation>기울기의 부호가 바뀌었으므로 여기서는 0으로 봅니다.</translation>
    </message>
    <message>
        <source>The network has no such number to watch.</source>
        <translation>신경망에 그런 값이 없습니다.</translation>
    </message>
    <message>
        <source>The only layer is frozen: nothing can learn.</source>
        <translation>하나뿐인 층이 동결되어 아무것도 배울 수 없습니다.</translation>
    </message>
    <message>
        <source>The outputs&apos; activation {activation} lets no gradient through.</source>
        <translation>출력의 활성화 함수 {activation}이(가) 기울기를 통과시키지 않습니다.</translation>
    </message>
    <message>
        <source>The validation loss rises: {best} after epoch {epoch}, {now} now.</source>
        <translation>검증 손실이 올라갑니다. 에포크 {epoch} 뒤에 {best}, 지금은 {now}입니다.</translation>
    </message>
    <message>
        <source>Their sums lie so far out that the activation is flat there: with hardly any slope, the weights in front of them hardly learn.</source>
        <translation>가중합이 너무 멀리 나가 활성화 함수가 평평한 곳에 있습니다. 미분값이 거의 0이므로 그 앞의 가중치도 거의 배우지 못합니다.</translation>
    </message>
    <message>
        <source>Their weights and their gradients are the same, so that every update changes them alike: they do the work of fewer nodes.</source>
        <translation>가중치도 기울기도 같으므로 갱신할 때마다 똑같이 바뀝니다. 여럿이어도 노드 하나만큼의 일밖에 하지 못합니다.</translation>
    </message>
    <message>
        <source>They are dead: where the slope is 0 for every row, no gradient comes to the weights, and nothing brings the node back.</source>
        <translation>죽은 노드입니다. 모든 행에서 미분값이 0이면 가중치에 기울기가 오지 않으므로, 노드가 되살아날 길이 없습니다.</translation>
    </message>
    <message>
        <source>They were not so at the start, too large updates took them there: try a smaller learning rate, then Reset.</source>
        <translation>처음에는 포화되지 않았으며, 갱신이 너무 커서 그렇게 되었습니다. 학습률을 줄이고 “처음으로”를 눌러 봅니다.</translation>
    </message>
    <message>
        <source>Try ReLU or tanh in the hidden layers, suitable first weights, or fewer layers.</source>
        <translation>은닉층에 ReLU나 tanh를 쓰거나, 알맞은 초기 가중치를 쓰거나, 층을 줄여 봅니다.</translation>
    </message>
    <message>
        <source>Try a third of the learning rate, or larger batches.</source>
        <translation>학습률을 3분의 1로 줄이거나 배치를 키워 봅니다.</translation>
    </message>
    <message>
        <source>Try early stopping, weight decay, dropout, fewer nodes, or more data.</source>
        <translation>조기 종료, 가중치 감쇠, 드롭아웃, 더 적은 노드, 더 많은 데이터를 시도해 봅니다.</translation>
    </message>
    <message>
        <source>Try new weights, another learning rate, or more hidden nodes.</source>
        <translation>새 가중치, 다른 학습률, 더 많은 은닉 노드를 시도해 봅니다.</translation>
    </message>
    <message>
        <source>Typical wrong answers:</source>
        <translation>흔한 오답:</translation>
    </message>
    <message>
        <source>Updates leave the weights of a frozen layer alone.</source>
        <translation>갱신은 동결된 층의 가중치를 건드리지 않습니다.</translation>
    </message>
    <message>
        <source>Vanishing gradients</source>
        <translation>기울기 소실</translation>
    </message>
    <message>
        <source>Vanishing gradients: on the way back each slope and each small weight makes them smaller, so that the first layers hardly learn.</source>
        <translation>기울기 소실입니다. 거슬러 오는 길에 미분값과 작은 가중치가 곱해질 때마다 작아지므로, 앞쪽 층은 거의 배우지 못합니다.</translation>
    </message>
    <message>
        <source>You left out sgn: only the sign counts here, not the size.</source>
        <translation>sgn을 빠뜨렸습니다. 여기서는 크기가 아니라 부호만 씁니다.</translation>
    </message>
    <message>
        <source>You left out the bias correction: divide by 1 − Π of the μ, and v by 1 − β₂ᵗ.</source>
        <translation>편향 보정을 빠뜨렸습니다. μ의 곱 Π로 만든 1 − Π로 나누고, v는 1 − β₂ᵗ로 나눕니다.</translation>
    </message>
    <message>
        <source>You left out the factor 1 − β of what is new in the running mean.</source>
        <translation>이동 평균에서 새 값에 곱하는 1 − β를 빠뜨렸습니다.</translation>
    </message>
    <message>
        <source>You left out the look ahead.</source>
        <translation>앞을 내다보는 항을 빠뜨렸습니다.</translation>
    </message>
    <message>
        <source>You left out μ: only this part of the velocity is kept.</source>
        <translation>μ를 빠뜨렸습니다. 속도는 이만큼만 남습니다.</translation>
    </message>
    <message>
        <source>You swapped β and 1 − β in the running mean.</source>
        <translation>이동 평균에서 β와 1 − β를 바꾸어 썼습니다.</translation>
    </message>
    <message>
        <source>You took the number where its square counts.</source>
        <translation>제곱을 써야 할 곳에 수를 그대로 썼습니다.</translation>
    </message>
    <message>
        <source>You took the step before; it grows or shrinks first.</source>
        <translation>갱신 전의 보폭을 썼습니다. 보폭이 먼저 커지거나 작아집니다.</translation>
    </message>
    <message>
        <source>You took this update&apos;s part alone: what was remembered counts, too.</source>
        <translation>이 갱신의 몫만 썼습니다. 기억하던 값도 들어갑니다.</translation>
    </message>
    <message>
        <source>Your own row has no target, and so no update to work out: give it one.</source>
        <translation>직접 입력한 행에 목푯값이 없어 계산할 갱신이 없습니다. 목푯값을 입력하면 됩니다.</translation>
    </message>
    <message>
        <source>a graph has at most {most} nodes here</source>
        <translation>여기에서 그래프의 노드는 {most}개까지입니다</translation>
    </message>
    <message>
        <source>a name has at most {most} letters</source>
        <translation>이름은 {most}글자까지입니다</translation>
    </message>
    <message>
        <source>a node may not depend on itself</source>
        <translation>노드는 자기 자신에 의존할 수 없습니다</translation>
    </message>
    <message>
        <source>a row must have {count} numbers, got {got}</source>
        <translation>행에는 수가 {count}개 있어야 하는데 {got}개입니다</translation>
    </message>
    <message>
        <source>a row must have {count} targets, got {got}</source>
        <translation>행에는 목푯값이 {count}개 있어야 하는데 {got}개입니다</translation>
    </message>
    <message>
        <source>a value must be a finite number</source>
        <translation>값은 유한한 수여야 합니다</translation>
    </message>
    <message>
        <source>all of {looked} rows looked at, of {rows}</source>
        <translation>살펴본 {looked}행(모두 {rows}행) 전부</translation>
    </message>
    <message>
        <source>all {rows} rows</source>
        <translation>{rows}행 전부</translation>
    </message>
    <message>
        <source>an input is no node of the graph</source>
        <translation>입력이 그래프의 노드가 아닙니다</translation>
    </message>
    <message>
        <source>an input is not connected yet</source>
        <translation>아직 연결되지 않은 입력이 있습니다</translation>
    </message>
    <message>
        <source>another node is called {name}</source>
        <translation>{name}은(는) 다른 노드의 이름입니다</translation>
    </message>
    <message>
        <source>constant factor rule</source>
        <translation>상수배의 미분법</translation>
    </message>
    <message>
        <source>constant rule</source>
        <translation>상수의 미분법</translation>
    </message>
    <message>
        <source>derivative of the variable itself</source>
        <translation>변수 자신의 미분값</translation>
    </message>
    <message>
        <source>derivative of {function}</source>
        <translation>{function}의 미분값</translation>
    </message>
    <message>
        <source>division by zero: 0 to the power {exponent} is 1 ÷ 0</source>
        <translation>0으로 나누기: 0의 {exponent}제곱은 1 ÷ 0입니다</translation>
    </message>
    <message>
        <source>division by zero: {first} ÷ 0 has no value; the divisor must not be 0</source>
        <translation>0으로 나누기: {first} ÷ 0은 값이 없습니다. 나누는 수는 0이 아니어야 합니다</translation>
    </message>
    <message>
        <source>exponential rule</source>
        <translation>지수함수의 미분법</translation>
    </message>
    <message>
        <source>is a table, which is opened with File → Open table… or trained on with the command train. Here it must be one of {kinds} that Deltascope saved: files that end in .json.</source>
        <translation>표입니다. 표는 “파일 → 표 열기…”로 열거나 train 명령으로 학습합니다. 여기서는 Deltascope가 저장한 {kinds} 가운데 하나여야 합니다. 이름이 .json으로 끝나는 파일입니다.</translation>
    </message>
    <message>
        <source>is no text file that Deltascope can read</source>
        <translation>Deltascope가 읽을 수 있는 텍스트 파일이 아닙니다</translation>
    </message>
    <message>
        <source>line {line}: {problem}</source>
        <translation>{line}번째 줄: {problem}</translation>
    </message>
    <message>
        <source>ln({value}) has no value: only numbers above 0 have a logarithm</source>
        <translation>ln({value})은 값이 없습니다. 0보다 큰 수에만 로그가 있습니다</translation>
    </message>
    <message>
        <source>no derivative at 0: the curve stands upright there, its slope is infinite</source>
        <translation>0에서는 미분값이 없습니다. 곡선이 수직으로 서서 기울기가 무한대입니다</translation>
    </message>
    <message>
        <source>no derivative by the exponent: it needs ln({value}), and only numbers above 0 have a logarithm</source>
        <translation>지수에 대한 미분값이 없습니다. ln({value})이 있어야 하는데, 0보다 큰 수에만 로그가 있습니다</translation>
    </message>
    <message>
        <source>one name must stand to the left of &apos;=&apos;: a letter, with or without a number, or a word of three letters or more, such as y, w1 or price</source>
        <translation>&apos;=&apos; 왼쪽에는 이름이 하나 와야 합니다. y나 w1처럼 글자 하나(뒤에 숫자를 붙여도 됩니다), price처럼 세 글자 이상의 낱말, 또는 한글 낱말입니다</translation>
    </message>
    <message>
        <source>overflow: the derivative is larger than {largest}</source>
        <translation>오버플로: 미분값이 {largest}보다 큽니다</translation>
    </message>
    <message>
        <source>overflow: the gradient is larger than {largest}</source>
        <translation>오버플로: 기울기가 {largest}보다 큽니다</translation>
    </message>
    <message>
        <source>overflow: the result is larger than {largest}</source>
        <translation>오버플로: 결과가 {largest}보다 큽니다</translation>
    </message>
    <message>
        <source>power rule</source>
        <translation>거듭제곱의 미분법</translation>
    </message>
    <message>
        <source>power with a variable exponent</source>
        <translation>지수에도 변수가 있는 거듭제곱의 미분법</translation>
    </message>
    <message>
        <source>product rule</source>
        <translation>곱의 미분법</translation>
    </message>
    <message>
        <source>quotient rule</source>
        <translation>몫의 미분법</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>{row}행</translation>
    </message>
    <message>
        <source>{coarse} would be right so far, {typed} is not: a zero at the end is a digit, too.</source>
        <translation>{coarse}이라고 하면 여기까지는 맞지만 {typed}은 틀립니다. 끝의 0도 한 자리로 셉니다.</translation>
    </message>
    <message>
        <source>{name} must be &lt; {count}, the number of logits, got {got}</source>
        <translation>{name}은(는) 로짓의 수인 {count}보다 작아야 하는데 {got}입니다</translation>
    </message>
    <message>
        <source>{title} has not reached the threshold; its loss is {loss} now.</source>
        <translation>{title}: 아직 목표 손실에 이르지 못했습니다. 지금 손실은 {loss}입니다.</translation>
    </message>
    <message>
        <source>{title} reached the threshold at update {update}.</source>
        <translation>{title}: {update}번째 갱신에서 목표 손실에 이르렀습니다.</translation>
    </message>
    <message>
        <source>“{0}” can be read in two ways: type {1} or {2}.</source>
        <translation>입력한 수(“{0}”)는 두 가지로 읽힙니다. {1} 또는 {2} 가운데 하나로 입력하면 됩니다.</translation>
    </message>
    <message>
        <source>“{0}” is not a number.</source>
        <translation>입력한 내용(“{0}”)은 수가 아닙니다.</translation>
    </message>
    <message>
        <source>“{0}” is too large.</source>
        <translation>입력한 수(“{0}”)가 너무 큽니다.</translation>
    </message>
    <message>
        <source>“{column}” has no value in any row.</source>
        <translation>“{column}” 열은 모든 행에 값이 없습니다.</translation>
    </message>
    <message>
        <source>“{column}” has {count} different classes: each becomes an input of its own.</source>
        <translation>“{column}” 열에는 클래스가 {count}개 있고, 클래스마다 입력이 하나씩 됩니다.</translation>
    </message>
    <message>
        <source>“{column}” is a date or a time, which a network cannot take as it is.</source>
        <translation>“{column}” 열은 날짜나 시각이어서 신경망이 그대로 받을 수 없습니다.</translation>
    </message>
    <message>
        <source>“{column}” is text, which a network here cannot take.</source>
        <translation>“{column}” 열은 글이어서 여기의 신경망이 받을 수 없습니다.</translation>
    </message>
    <message>
        <source>“{column}” is text, which cannot be learnt: choose another target.</source>
        <translation>“{column}” 열은 글이어서 배울 수 없습니다. 다른 열을 목푯값으로 고릅니다.</translation>
    </message>
    <message>
        <source>“{column}” is the same in every row: nothing can be learnt from it.</source>
        <translation>“{column}” 열은 모든 행에서 같아, 보고 배울 것이 없습니다.</translation>
    </message>
    <message>
        <source>“{column}” is the same in every row: there is nothing to be learnt.</source>
        <translation>“{column}” 열은 모든 행에서 같아, 배울 것이 없습니다.</translation>
    </message>
    <message>
        <source>“{column}” is the same in nearly all rows, but for {count}: little can be learnt from it.</source>
        <translation>“{column}” 열은 {count}행을 빼면 모두 같아, 보고 배울 것이 거의 없습니다.</translation>
    </message>
    <message>
        <source>“{column}” only numbers or names the rows: nothing of it holds for a new one.</source>
        <translation>“{column}” 열은 행에 번호나 이름을 붙일 뿐이어서, 새 행에는 아무 소용이 없습니다.</translation>
    </message>
    <message>
        <source>“{column}” says the same as “{target}”, which is to be learnt: each follows from the other in every row.</source>
        <translation>“{column}” 열은 배울 “{target}” 열과 같은 것을 말합니다. 모든 행에서 하나를 알면 다른 하나도 알 수 있습니다.</translation>
    </message>
    <message>
        <source>“{column}” would be numbers, but for {count} of its cells; the first is {name} in row {row}.</source>
        <translation>“{column}” 열은 {count}칸만 빼면 수입니다. 그 첫 칸은 {row}행의 {name}입니다.</translation>
    </message>
    <message>
        <source>“{text}” is read as thousands; choose a decimal comma if it is a little more than a whole number.</source>
        <translation>“{text}”의 쉼표를 천 단위 구분으로 읽습니다. 소수라면 소수점을 쉼표로 고릅니다.</translation>
    </message>
    <message>
        <source>“{text}” is read with three decimals; choose a point between thousands if it is a whole number.</source>
        <translation>“{text}”을(를) 소수 셋째 자리까지 읽습니다. 정수라면 천 단위 구분을 점으로 고릅니다.</translation>
    </message>
    <message>
        <source>√({value}) has no value among the real numbers: no square is negative</source>
        <translation>√({value})은 실수 값이 없습니다. 제곱해서 음수가 되는 실수는 없습니다</translation>
    </message>
    <message>
        <source>0 or 1</source>
        <translation>0 또는 1</translation>
    </message>
    <message>
        <source>&lt; {bound}</source>
        <translation>{bound} 미만</translation>
    </message>
    <message>
        <source>&lt;= {bound}</source>
        <translation>{bound} 이하</translation>
    </message>
    <message>
        <source>&gt; {bound}</source>
        <translation>{bound} 초과</translation>
    </message>
    <message>
        <source>&gt;= {bound}</source>
        <translation>{bound} 이상</translation>
    </message>
    <message>
        <source>Batch: all rows</source>
        <translation>배치: 모든 행</translation>
    </message>
    <message>
        <source>Far too large</source>
        <translation>지나치게 큼</translation>
    </message>
    <message>
        <source>From {point}</source>
        <translation>{point}에서 출발</translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation>경사하강법</translation>
    </message>
    <message>
        <source>Mini-batch</source>
        <translation>미니배치</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>알맞음</translation>
    </message>
    <message>
        <source>Stochastic: one row</source>
        <translation>확률적: 행 하나</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>너무 큼</translation>
    </message>
    <message>
        <source>Too small</source>
        <translation>너무 작음</translation>
    </message>
    <message>
        <source>a finite number</source>
        <translation>유한한 수</translation>
    </message>
    <message>
        <source>a formula has at most {most} characters, this one has {count}</source>
        <translation>수식은 {most}자까지 쓸 수 있는데, 이 수식은 {count}자입니다</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>a list of numbers</source>
        <translation>수의 목록</translation>
    </message>
    <message>
        <source>a list of rows</source>
        <translation>행의 목록</translation>
    </message>
    <message>
        <source>a number of thousands of digits</source>
        <translation>수천 자리의 수</translation>
    </message>
    <message>
        <source>a part of this path is a file, not a folder</source>
        <translation>경로의 일부가 폴더가 아니라 파일입니다</translation>
    </message>
    <message>
        <source>above −1</source>
        <translation>−1보다 큰 값</translation>
    </message>
    <message>
        <source>an empty list</source>
        <translation>빈 목록</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>객체</translation>
    </message>
    <message>
        <source>batch_size of {label} must be {wanted}, got {got}</source>
        <translation>{label}의 batch_size는 {wanted}(이)어야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>between 0 and 1</source>
        <translation>0과 1 사이의 값</translation>
    </message>
    <message>
        <source>Keras gives it in per cent, 100 times as much; in scikit-learn it is a metric.</source>
        <translation>Keras에서는 값이 퍼센트라 100배이고, scikit-learn에서는 평가 지표입니다.</translation>
    </message>
    <message>
        <source>character {place}: {problem}</source>
        <translation>{place}번째 문자: {problem}</translation>
    </message>
    <message>
        <source>column {column} of {name} must span fewer sizes to be scaled, got {got} in row {row}</source>
        <translation>{name}의 {column}번 열은 값의 크기 차이가 너무 커서 스케일링할 수 없습니다({row}번 행의 값: {got})</translation>
    </message>
    <message>
        <source>finite numbers</source>
        <translation>유한한 수</translation>
    </message>
    <message>
        <source>has a field twice in one object</source>
        <translation>한 객체에 같은 필드가 두 번 있습니다</translation>
    </message>
    <message>
        <source>has an object with {count} fields, {most} are allowed</source>
        <translation>필드가 {count}개인 객체가 있습니다. {most}개까지 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>has the field {name} twice in one object</source>
        <translation>한 객체에 필드 {name}이(가) 두 번 있습니다</translation>
    </message>
    <message>
        <source>holds a number of more than {most} digits</source>
        <translation>{most}자리가 넘는 수가 들어 있습니다</translation>
    </message>
    <message>
        <source>holds more than {most} MB of text</source>
        <translation>{most} MB가 넘는 글이 들어 있습니다</translation>
    </message>
    <message>
        <source>holds more than {most} escaped characters</source>
        <translation>이스케이프 문자가 {most}개보다 많습니다</translation>
    </message>
    <message>
        <source>holds more than {most} lists</source>
        <translation>목록이 {most}개보다 많습니다</translation>
    </message>
    <message>
        <source>holds more than {most} objects</source>
        <translation>객체가 {most}개보다 많습니다</translation>
    </message>
    <message>
        <source>holds more than {most} texts</source>
        <translation>문자열이 {most}개보다 많습니다</translation>
    </message>
    <message>
        <source>holds more than {most} values</source>
        <translation>값이 {most}개보다 많습니다</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>비어 있는 파일입니다</translation>
    </message>
    <message>
        <source>is larger than {most} MB</source>
        <translation>{most} MB보다 큰 파일입니다</translation>
    </message>
    <message>
        <source>is nested more than {most} levels deep</source>
        <translation>{most}단계보다 깊이 중첩되어 있습니다</translation>
    </message>
    <message>
        <source>is no Deltascope file: the field format must be {expected}</source>
        <translation>Deltascope 파일이 아닙니다. 필드 format이 {expected}(이)어야 합니다</translation>
    </message>
    <message>
        <source>is not complete, valid JSON</source>
        <translation>파일이 중간에 끊겼거나 올바른 JSON이 아닙니다</translation>
    </message>
    <message>
        <source>is not complete, valid JSON (line {line}, column {column})</source>
        <translation>파일이 중간에 끊겼거나 올바른 JSON이 아닙니다({line}번째 줄, {column}번째 칸)</translation>
    </message>
    <message>
        <source>its symbolic links go round in a circle</source>
        <translation>심볼릭 링크가 서로를 가리키며 돌고 있습니다</translation>
    </message>
    <message>
        <source>label {number}</source>
        <translation>레이블 {number}</translation>
    </message>
    <message>
        <source>layer {layer} has no weight from node {source} to node {unit}</source>
        <translation>{layer}번 층에는 노드 {source}에서 노드 {unit}(으)로 가는 가중치가 없습니다</translation>
    </message>
    <message>
        <source>loss is not finite at update {update} in layer {layer}, with learning rate {rate}</source>
        <translation>학습률 {rate}에서 {update}번째 갱신 때 {layer}번 층의 손실이 유한하지 않습니다</translation>
    </message>
    <message>
        <source>must be an object, got {got}</source>
        <translation>객체여야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>nested too deeply; at most {most} parentheses, signs, roots and exponents may stand in one another</source>
        <translation>너무 깊이 중첩되어 있습니다. 괄호, 부호, 근호, 지수는 {most}겹까지 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>no layer fits: the other network has {source} nodes, this one {target}</source>
        <translation>맞는 층이 없습니다. 다른 신경망의 노드 수는 {source}, 이 신경망은 {target}입니다</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>other than 0</source>
        <translation>0이 아닌 값</translation>
    </message>
    <message>
        <source>A sum of 0 gives 0.5, ±2 gives 0.12 and 0.88, and beyond ±5 hardly anything changes. Its derivative a (1 − a) is largest at 0, where it is 0.25: weights aside, a delta shrinks through five layers of it to 0.00098 of its size at best. Choose it for the output of a yes-or-no question, or one for each label, and take tanh or ReLU for hidden layers. Its outputs are all positive, so the weights into a node can only all grow or all shrink in one update, which makes the path zig-zag.</source>
        <translation>가중합이 0이면 0.5, ±2면 0.12와 0.88을 내보내고, ±5를 벗어나면 거의 변하지 않습니다. 미분값 a (1 − a)는 0에서 가장 커서 0.25입니다. 가중치를 빼고 보면, 시그모이드 층 다섯 개를 지난 델타는 기껏해야 처음의 0.00098배입니다. 예·아니요를 묻는 출력이나 레이블마다 하나씩 두는 출력에 쓰고, 은닉층에는 tanh나 ReLU를 씁니다. 출력이 모두 양수라 한 번의 갱신에서 노드로 들어오는 가중치가 다 같이 커지거나 다 같이 작아지므로, 경로가 지그재그를 그립니다.</translation>
    </message>
    <message>
        <source>PyTorch&apos;s slope is 0.01 too by default, Keras&apos;s 0.2, its layer LeakyReLU&apos;s 0.3.</source>
        <translation>기본값은 PyTorch도 0.01이고 Keras는 0.2, Keras의 층 LeakyReLU는 0.3입니다.</translation>
    </message>
    <message>
        <source>There the weighted sums are a layer before it. Keras starts the slopes at 0; PyTorch has one slope for all nodes unless `num_parameters` says how many.</source>
        <translation>그곳에서는 가중합을 구하는 층이 앞에 따로 있습니다. 음수 쪽 기울기가 Keras에서는 0에서 출발하고, PyTorch에서는 `num_parameters`로 수를 주지 않으면 모든 노드가 하나를 함께 씁니다.</translation>
    </message>
    <message>
        <source>scikit-learn&apos;s networks always start so, their biases too, but with 2 in place of 6 for sigmoid.</source>
        <translation>scikit-learn의 신경망은 편향까지도 언제나 이렇게 출발하며, 시그모이드를 쓸 때만 6 대신 2를 씁니다.</translation>
    </message>
    <message>
        <source>Keras starts the sum of squares at 0.1, PyTorch and Deltascope at 0. Keras&apos;s ε is 1e-7 and under the root, PyTorch&apos;s 1e-10.</source>
        <translation>제곱의 합이 Keras에서는 0.1에서, PyTorch와 Deltascope에서는 0에서 출발합니다. ε의 기본값은 Keras가 1e-7이고 제곱근 안에 있으며, PyTorch는 1e-10입니다.</translation>
    </message>
    <message>
        <source>PyTorch&apos;s ρ is called alpha and starts at 0.99; Keras&apos;s ε is under the root and starts at 1e-7.</source>
        <translation>PyTorch에서는 ρ를 alpha라고 하며 기본값이 0.99입니다. Keras의 ε은 제곱근 안에 있고 기본값이 1e-7입니다.</translation>
    </message>
    <message>
        <source>It keeps a running mean of the gradients for the direction (β₁ = 0.9, about ten updates) and of their squares for the step (β₂ = 0.999, about a thousand). Each parameter moves by about η, whatever the size of its gradient: at the default η of 0.001 the first move is 0.001 for g = 1 as for g = 100. It works over a wide range of networks with its defaults and is a good first choice; on small ones 0.01 is often better. Near the end it trembles at a distance of about η, where a schedule helps; an L2 penalty acts weakly in it, so take AdamW for that.</source>
        <translation>방향은 기울기의 이동 평균으로(β₁ = 0.9, 갱신 열 번쯤), 보폭은 제곱의 이동 평균으로(β₂ = 0.999, 천 번쯤) 정합니다. 매개변수마다 기울기의 크기와 상관없이 η쯤 움직입니다. η가 기본값 0.001이면 g = 1이든 g = 100이든 첫 이동이 0.001입니다. 기본값으로도 여러 신경망에서 잘 되므로 처음에 고르기 좋고, 작은 신경망에는 0.01이 나을 때가 많습니다. 끝에 가서는 η쯤 떨어진 곳에서 떨리므로 학습률 스케줄이 도움이 됩니다. L2 규제는 여기서 약하게 작용하니, 그럴 때는 AdamW를 씁니다.</translation>
    </message>
    <message>
        <source>Keras starts with ε = 1e-7. Keras and scikit-learn add ε to √v before the means are corrected, which makes the first moves for very small gradients smaller.</source>
        <translation>Keras의 기본값은 ε = 1e-7입니다. Keras와 scikit-learn은 두 평균을 보정하기 전의 √v에 ε을 더하므로, 기울기가 아주 작으면 처음 몇 번의 이동이 더 짧습니다.</translation>
    </message>
    <message>
        <source>Both running means start at zero and are at first too small: m holds a tenth of the gradient, √v a thirty-second of its size. Their quotient is 3.2, so that at the default η of 0.001 the first move is 0.00316 where Adam&apos;s is 0.001. After some thousand updates the two rules are the same. It is here to be compared with formulas in lecture notes; to train, take Adam.</source>
        <translation>두 이동 평균이 0에서 출발해 처음에는 너무 작습니다. m은 기울기의 10분의 1, √v는 그 크기의 32분의 1입니다. 나누면 3.2이므로, η가 기본값 0.001일 때 Adam의 첫 이동이 0.001인 데 비해 0.00316입니다. 몇천 번 갱신하고 나면 두 규칙이 같아집니다. 강의 자료의 식과 견주어 보려고 둔 것이니, 학습에는 Adam을 씁니다.</translation>
    </message>
    <message>
        <source>Keras starts with λ = 0.004, PyTorch and Deltascope with 0.01. Keras&apos;s ε is that of its Adam.</source>
        <translation>λ의 기본값이 Keras는 0.004, PyTorch와 Deltascope는 0.01입니다. Keras의 ε은 그 Adam과 같습니다.</translation>
    </message>
    <message>
        <source>As in PyTorch, which starts with a learning rate of 0.002. Keras&apos;s ψ is 1 and cannot be set, so that its look-ahead grows within about a hundred updates.</source>
        <translation>PyTorch와 같지만 그 학습률의 기본값은 0.002입니다. Keras에서는 ψ가 1이고 바꿀 수 없어, 갱신 백 번쯤이면 미리 보기가 다 커집니다.</translation>
    </message>
    <message>
        <source>It stays at its end, as Keras&apos;s, which counts updates; PyTorch&apos;s rises again.</source>
        <translation>끝난 뒤에는 그대로 머뭅니다. Keras의 것도 그렇지만 갱신을 셉니다. PyTorch의 것은 다시 커집니다.</translation>
    </message>
    <message>
        <source>XNOR</source>
        <translation>XNOR</translation>
    </message>
    <message>
        <source>1 when both inputs are equal: XOR turned round.</source>
        <translation>두 입력이 같을 때 1입니다. XOR을 뒤집은 것입니다.</translation>
    </message>
    <message>
        <source>Its four rows are (0, 0) → 1, (0, 1) → 0, (1, 0) → 0 and (1, 1) → 1. What is hard about XOR is as hard here: no straight line separates the classes, and a perceptron never finishes. A network that is XOR becomes XNOR by changing all signs of its output node; what its hidden nodes do stays the same.</source>
        <translation>네 행은 (0, 0) → 1, (0, 1) → 0, (1, 0) → 0, (1, 1) → 1입니다. XOR이 어려운 까닭이 여기서도 그대로입니다. 어떤 직선도 두 클래스를 나누지 못하므로 퍼셉트론은 끝나지 않습니다. XOR인 신경망은 출력 노드의 부호를 모두 바꾸면 XNOR이 되며, 은닉 노드가 하는 일은 그대로입니다.</translation>
    </message>
    <message>
        <source>scikit-learn draws the centres at random as well unless they are given.</source>
        <translation>scikit-learn은 중심을 따로 주지 않으면 중심도 무작위로 뽑습니다.</translation>
    </message>
    <message>
        <source>Noisy line</source>
        <translation>잡음 섞인 직선</translation>
    </message>
    <message>
        <source>The line y = 2x + 1 with noise: linear regression, which one node does.</source>
        <translation>직선 y = 2x + 1에 잡음을 섞었습니다. 노드 하나로 하는 선형 회귀입니다.</translation>
    </message>
    <message>
        <source>x lies between −2 and 2, and y is 2x + 1 plus noise of deviation 0.5. A single node without a bend is linear regression: its weight comes near 2 and its bias near 1, as far as the noise lets it, and gradient descent ends where the least squares of the textbook are. On new rows no model comes below a mean squared error of 0.25, the noise&apos;s variance. A hidden layer adds nothing here but the ways to bend after the noise.</source>
        <translation>x는 −2와 2 사이에 있고, y는 2x + 1에 표준편차 0.5인 잡음을 더한 값입니다. 굽지 않는 노드 하나가 곧 선형 회귀입니다. 잡음이 허락하는 만큼 가중치는 2에, 편향은 1에 가까워지고, 경사 하강법은 교재의 최소제곱해에 이릅니다. 새로운 행에서 평균제곱오차를 잡음의 분산인 0.25보다 낮출 수 있는 모델은 없습니다. 여기서 은닉층은 잡음을 따라 구부러지는 길을 더할 뿐입니다.</translation>
    </message>
    <message>
        <source>There are 50 flowers of each species. Setosa is told by its short petals at once; versicolor and virginica overlap a little, so that about 97 % is as good as it gets and the last rows are not worth chasing. Plot petal length against petal width to see it. With 8 hidden nodes and 3 classes there are 8·3 = 24 weights into the outputs. With so few rows the validation accuracy moves by several percentage points from split to split.</source>
        <translation>종마다 50송이씩 있습니다. 세토사는 꽃잎이 짧아 쉽게 가려낼 수 있지만 버시컬러와 버지니카는 조금 겹치므로, 97%쯤이면 더 바랄 것이 없고 마지막 몇 행까지 맞히려고 애쓸 필요도 없습니다. 꽃잎 길이와 꽃잎 너비를 축으로 그려 보면 보입니다. 은닉 노드가 8개, 클래스가 3개면 출력으로 가는 가중치가 8·3 = 24개입니다. 행이 적어서, 데이터를 나누는 방법에 따라 검증 정확도가 몇 퍼센트포인트씩 달라집니다.</translation>
    </message>
    <message>
        <source>House prices</source>
        <translation>집값</translation>
    </message>
    <message>
        <source>Blocks of houses that were made up, in the columns of the census of California: what a house costs, from income, place and five more measurements.</source>
        <translation>캘리포니아 인구 조사의 열에 맞추어 지어낸 주택 구역입니다. 소득과 위치, 그 밖의 측정값 다섯 가지로 집값을 예측합니다.</translation>
    </message>
    <message>
        <source>The columns are those of the data that scikit-learn fetches as California housing; the rows are ours, drawn by a seed, since the real ones need a download. Income counts most; a place counts by its distance to the coast and to the nearer of two cities, which no straight line in latitude and longitude can say. So linear regression stops at an R² of about 0.68 on validation rows, and twelve tanh nodes get to about 0.75; the noise alone keeps every model below 0.88. Population tells nothing, rooms and bedrooms tell the same twice, and prices above 500,000 dollars are cut off there, as in the real table. Scale inputs and targets: population is in thousands, bedrooms about one.</source>
        <translation>열은 scikit-learn이 California housing으로 내려받는 데이터와 같습니다. 실제 행은 내려받아야 하므로, 행은 시드로 새로 뽑았습니다. 소득이 가장 크게 작용합니다. 위치는 바다와 두 도시 가운데 가까운 곳까지의 거리로 작용하는데, 위도와 경도의 직선으로는 나타낼 수 없습니다. 그래서 선형 회귀는 검증 행에서 R²가 0.68쯤에 머물고, tanh 노드 열두 개는 0.75쯤에 이릅니다. 잡음만으로도 어떤 모델이든 0.88을 넘지 못합니다. 인구는 아무것도 알려 주지 않고, 방 수와 침실 수는 같은 것을 두 번 알려 주며, 50만 달러가 넘는 집값은 실제 표처럼 거기서 잘렸습니다. 입력과 목푯값을 스케일링합니다. 인구는 천 단위이고 침실 수는 1쯤입니다.</translation>
    </message>
    <message>
        <source>The same columns; the rows here are made up.</source>
        <translation>열은 같고, 여기 있는 행은 지어낸 것입니다.</translation>
    </message>
    <message>
        <source>Each of the 64 pixels is an input from 0 to 16; scaled to 0..1 a hidden layer of 32 ReLU nodes is right on 97 to 98 % of the validation rows, where guessing is right on 10 %. Without a hidden layer it is a few percentage points less. A dense network knows nothing of neighbouring pixels: mix all columns up in the same way and it learns as well, but moved by one pixel a digit is a stranger to it.</source>
        <translation>픽셀 64개가 저마다 0에서 16까지인 입력입니다. 0~1로 스케일링하면 ReLU 노드 32개인 은닉층 하나로 검증 행의 97~98%를 맞힙니다. 찍으면 10%입니다. 은닉층이 없으면 몇 퍼센트포인트 낮습니다. 완전연결 신경망은 어느 픽셀이 이웃인지 모릅니다. 모든 열을 똑같이 뒤섞어도 그만큼 배우지만, 한 픽셀만 옮긴 숫자는 처음 보는 것이 됩니다.</translation>
    </message>
    <message>
        <source>What a node makes of its weighted sum: an activation and its derivative on one picture, with a point to drag, and softmax over the sums of a whole layer.</source>
        <translation>노드가 가중합으로 무엇을 만드는지 봅니다. 활성화 함수와 도함수를 한 그림에 그려 점을 끌어 보고, 층 전체의 합에 대한 소프트맥스도 봅니다.</translation>
    </message>
    <message>
        <source>The slope, its derivative, is 0.25 at most, at z = 0. Drag the point to z = 5: how much is left?</source>
        <translation>기울기, 곧 미분값은 z = 0에서 가장 크고 0.25입니다. 점을 z = 5로 끌면 얼마나 남습니까?</translation>
    </message>
    <message>
        <source>Both have the shape of an S. Compare their derivatives at 0, and round which value their outputs lie.</source>
        <translation>둘 다 S자 모양입니다. 0에서의 미분값과 출력이 어느 값 둘레에 있는지를 비교합니다.</translation>
    </message>
    <message>
        <source>Derivative of the sigmoid</source>
        <translation>시그모이드의 미분</translation>
    </message>
    <message>
        <source>Differentiate it on paper, then compare with “Derivative in symbols”, line by line. It is the same as y(1 − y): 0.25 at x = 0, and less everywhere else.</source>
        <translation>종이에 미분한 다음 “수식 미분”과 한 줄씩 비교합니다. 결과는 y(1 − y)와 같습니다. x = 0에서 0.25이고 다른 곳에서는 모두 그보다 작습니다.</translation>
    </message>
    <message>
        <source>Derivative of tanh</source>
        <translation>tanh의 미분</translation>
    </message>
    <message>
        <source>Differentiate it on paper, then compare with “Derivative in symbols”: 1 − tanh²(x), which is 1 − y². At x = 0 it is 1, four times as much as of the sigmoid.</source>
        <translation>종이에 미분한 다음 “수식 미분”과 비교합니다. 1 − tanh²(x), 곧 1 − y²입니다. x = 0에서 1이고, 시그모이드의 네 배입니다.</translation>
    </message>
    <message>
        <source>What depth does</source>
        <translation>깊이가 하는 일</translation>
    </message>
    <message>
        <source>Three networks of one, two and three layers learn the same rows side by side: which regions each can draw, with step nodes and with smooth ones.</source>
        <translation>1층, 2층, 3층 신경망이 같은 행을 나란히 배웁니다. 계단 노드와 매끄러운 노드로 저마다 어떤 영역을 그릴 수 있는지 봅니다.</translation>
    </message>
    <message>
        <source>Two moons, tanh</source>
        <translation>초승달 두 개, tanh</translation>
    </message>
    <message>
        <source>Train: one line stays below 91 %, and a single hidden layer of 8 tanh nodes already bends round both moons. Does it get 138 of the 140 rows right, 98.6 %?</source>
        <translation>학습시켜 봅니다. 직선 하나는 91%를 넘지 못하고, tanh 노드 8개의 은닉층 하나는 벌써 두 초승달을 감아 돕니다. 140행 가운데 138행, 98.6%를 맞힙니까?</translation>
    </message>
    <message>
        <source>Steps: one line is enough</source>
        <translation>계단: 직선 하나면 되는 경우</translation>
    </message>
    <message>
        <source>AND: one line has the 1 on its side, so that one layer is enough. Two and three layers do as well, with more lines than they need.</source>
        <translation>AND에서는 직선 하나로 1을 가를 수 있어 1층이면 됩니다. 2층과 3층도 되지만 직선이 필요한 것보다 많습니다.</translation>
    </message>
    <message>
        <source>Steps: a convex region</source>
        <translation>계단: 볼록한 영역</translation>
    </message>
    <message>
        <source>The inner ring is a convex region: four lines joined by AND close round it. One line can&apos;t, wherever it lies.</source>
        <translation>안쪽 고리는 볼록한 영역입니다. 직선 네 개를 AND로 묶으면 그 둘레를 에워쌉니다. 직선 하나로는 어디에 두어도 안 됩니다.</translation>
    </message>
    <message>
        <source>Steps: two convex parts</source>
        <translation>계단: 볼록한 조각 두 개</translation>
    </message>
    <message>
        <source>A moon is not convex: AND alone has to leave rows out. Two convex parts joined by OR make the shape of it.</source>
        <translation>초승달은 볼록하지 않아 AND만으로는 빠지는 행이 생깁니다. 볼록한 조각 두 개를 OR로 묶으면 그 모양이 됩니다.</translation>
    </message>
    <message>
        <source>Steps: XOR</source>
        <translation>계단: XOR</translation>
    </message>
    <message>
        <source>Both rows of class 1 lie between two lines: a strip is convex, so that two layers do XOR, and one can&apos;t.</source>
        <translation>클래스 1의 두 행은 두 직선 사이에 있습니다. 띠는 볼록하므로 2층은 XOR을 할 수 있고 1층은 할 수 없습니다.</translation>
    </message>
    <message>
        <source>Circles, tanh</source>
        <translation>동심원, tanh</translation>
    </message>
    <message>
        <source>The same ring with smooth nodes: the border is round, and two layers are enough again.</source>
        <translation>같은 고리를 매끄러운 노드로 배웁니다. 경계가 둥글고, 이번에도 2층이면 됩니다.</translation>
    </message>
    <message>
        <source>Spirals, tanh</source>
        <translation>나선 두 개, tanh</translation>
    </message>
    <message>
        <source>Both bend far enough, but three layers follow the arms sooner: after 50 epochs 137 rows are right against 110. Which smaller width still does it?</source>
        <translation>둘 다 충분히 휘지만 3층이 나선을 더 빨리 따라갑니다. 50에포크 뒤에 맞힌 행은 137개와 110개입니다. 너비를 어디까지 줄여도 됩니까?</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>너비</translation>
    </message>
    <message>
        <source>Nodes in each hidden layer; with step nodes, the lines that bound a convex part.</source>
        <translation>은닉층마다의 노드 수입니다. 계단 노드에서는 볼록한 조각 하나를 둘러싸는 직선의 수입니다.</translation>
    </message>
    <message>
        <source>Convex parts</source>
        <translation>볼록한 조각</translation>
    </message>
    <message>
        <source>With step nodes: how many convex parts the third layer joins.</source>
        <translation>계단 노드에서 셋째 층이 묶는 볼록한 조각의 수입니다.</translation>
    </message>
    <message>
        <source>How far Adam moves each weight at first; the same for all three networks.</source>
        <translation>Adam이 처음에 각 가중치를 옮기는 거리입니다. 세 신경망이 모두 같습니다.</translation>
    </message>
    <message>
        <source>Draws rows and weights.</source>
        <translation>행과 가중치를 뽑습니다.</translation>
    </message>
    <message>
        <source>Time line of the field</source>
        <translation>신경망의 연표</translation>
    </message>
    <message>
        <source>From the first model of a nerve cell to the networks of today: each station says what was found, and opens what shows it.</source>
        <translation>신경 세포의 첫 모형부터 오늘의 신경망까지 갑니다. 정거장마다 무엇을 찾았는지 말하고, 그것을 보여 줄 것을 엽니다.</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>처음부터</translation>
    </message>
    <message>
        <source>Go from station to station with the arrow keys. What can a neuron do whose weights are set by hand?</source>
        <translation>화살표 키로 정거장을 옮겨 갑니다. 가중치를 손으로 정한 뉴런은 무엇을 할 수 있습니까?</translation>
    </message>
    <message>
        <source>XOR, and the winter</source>
        <translation>XOR과 겨울</translation>
    </message>
    <message>
        <source>One figure that no line divides stopped the money for more than ten years. Open it, and try.</source>
        <translation>어떤 직선으로도 나눌 수 없는 그림 하나가 십 년 넘게 돈줄을 막았습니다. 열어서 해 봅니다.</translation>
    </message>
    <message>
        <source>Three obstacles</source>
        <translation>세 장애물</translation>
    </message>
    <message>
        <source>Vanishing gradients, overfitting and slow training kept networks shallow. Look for the station at which each one finds a remedy.</source>
        <translation>기울기 소실, 과대적합, 느린 학습 때문에 신경망은 얕게 남았습니다. 저마다 어느 정거장에서 해결책을 찾는지 알아봅니다.</translation>
    </message>
    <message>
        <source>Share of each class</source>
        <translation>클래스마다 같은 비율</translation>
    </message>
    <message>
        <source>A share of the rows is kept aside, of each class as much.</source>
        <translation>행의 일부를 남겨 둡니다. 클래스마다 같은 비율로 남깁니다.</translation>
    </message>
    <message>
        <source>Share of all rows</source>
        <translation>모든 행의 비율</translation>
    </message>
    <message>
        <source>A share of the rows is kept aside, whatever class they are of.</source>
        <translation>클래스에 상관없이 행의 일부를 남겨 둡니다.</translation>
    </message>
    <message>
        <source>k-fold</source>
        <translation>k겹</translation>
    </message>
    <message>
        <source>The rows are dealt into k folds; one of them is kept aside.</source>
        <translation>행을 k겹으로 나누고, 그 가운데 하나를 남겨 둡니다.</translation>
    </message>
    <message>
        <source>By a column</source>
        <translation>열에 따라</translation>
    </message>
    <message>
        <source>A column of the table says which rows are kept aside.</source>
        <translation>표의 열이 어느 행을 남겨 둘지 정합니다.</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>그리드</translation>
    </message>
    <message>
        <source>Tries every combination of the values, in order; a range is gone through in equal steps. It is easy to read, and its work multiplies with each setting: five settings of five values are 3125 combinations.</source>
        <translation>값의 모든 조합을 차례로 시도하며, 범위는 같은 간격으로 훑습니다. 읽기 쉽지만 설정이 늘 때마다 할 일이 곱으로 늘어납니다. 값이 다섯인 설정 다섯 개면 조합이 3125개입니다.</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>무작위</translation>
    </message>
    <message>
        <source>Draws each setting at random, those gone through by factors in their logarithm. With as many trainings as a grid it tries many more values of the settings that matter, whichever these are.</source>
        <translation>설정마다 값을 무작위로 뽑으며, 비율로 훑는 것은 로그에서 뽑습니다. 그리드와 같은 횟수를 학습해도, 정말 중요한 설정이 무엇이든 그 값을 훨씬 다양하게 시도합니다.</translation>
    </message>
    <message>
        <source>Successive halving</source>
        <translation>연속 반감</translation>
    </message>
    <message>
        <source>Trains all settings for few epochs, keeps the best third, trains these three times as long, and so on. Most of the time goes into the settings that promise something; one that begins slowly and ends well may be lost.</source>
        <translation>모든 설정을 적은 에포크로 학습하고, 가장 좋은 3분의 1을 남겨 세 배 오래 학습하며, 이를 되풀이합니다. 시간 대부분이 가망 있는 설정에 쓰입니다. 느리게 시작해 잘 끝나는 설정은 잃을 수 있습니다.</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>비율</translation>
    </message>
    <message>
        <source>Each round keeps one in so many settings, and trains it so many times as long.</source>
        <translation>라운드마다 이 수 가운데 하나를 남기고, 이 수만큼 몇 배 오래 학습합니다.</translation>
    </message>
    <message>
        <source>First epochs</source>
        <translation>첫 에포크</translation>
    </message>
    <message>
        <source>For how many epochs the first round trains. 0: so few that the last round trains for all of the scenario&apos;s.</source>
        <translation>첫 라운드에서 학습하는 에포크 수입니다. 0이면 마지막 라운드가 시나리오의 에포크를 모두 쓰도록 적게 정합니다.</translation>
    </message>
    <message>
        <source>Grow and prune</source>
        <translation>키우고 가지치기</translation>
    </message>
    <message>
        <source>Searches the sizes of the layers by itself: doubles them, and adds layers, while the validation gets better; then takes away, one at a time, the nodes that are missed least while it stays as good to one standard error.</source>
        <translation>층의 크기를 스스로 탐색합니다. 검증이 나아지는 동안 층을 두 배로 키우고 새 층을 더합니다. 그다음 표준오차 하나 안에서 그만큼 좋은 동안, 없어도 가장 덜 아쉬운 노드를 하나씩 뺍니다.</translation>
    </message>
    <message>
        <source>First nodes</source>
        <translation>첫 노드</translation>
    </message>
    <message>
        <source>How many nodes the first network&apos;s hidden layer has.</source>
        <translation>첫 신경망의 은닉층에 있는 노드 수입니다.</translation>
    </message>
    <message>
        <source>Layers at most</source>
        <translation>최대 층 수</translation>
    </message>
    <message>
        <source>How many hidden layers a network may have.</source>
        <translation>신경망이 가질 수 있는 은닉층의 수입니다.</translation>
    </message>
    <message>
        <source>By which share of the loss, or of the score, a larger network must be better to be taken.</source>
        <translation>더 큰 신경망을 택하려면 손실이나 점수가 이 비율만큼 더 나아야 합니다.</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>폴드</translation>
    </message>
    <message>
        <source>Into how many parts of equal size the rows are dealt; each of them is kept aside in one of as many runs.</source>
        <translation>행을 같은 크기로 몇 겹으로 나눌지 정합니다. 그만큼 실행하면 겹마다 한 번씩 남겨 둡니다.</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>겹</translation>
    </message>
    <message>
        <source>Which of the folds is kept aside in this run.</source>
        <translation>이번 실행에서 남겨 둘 겹입니다.</translation>
    </message>
    <message>
        <source>Settings tried</source>
        <translation>시도할 설정</translation>
    </message>
    <message>
        <source>How many settings are tried at most; each is trained on all folds.</source>
        <translation>최대 몇 개의 설정을 시도할지입니다. 설정마다 모든 폴드에서 학습합니다.</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>분</translation>
    </message>
    <message>
        <source>After how many minutes of work no more settings are begun.</source>
        <translation>몇 분 일한 뒤에 새 설정을 더 시작하지 않을지입니다.</translation>
    </message>
    <message>
        <source>Into how many parts the training rows are split: each part once tells how good a network is that was trained on the others. 1 is no cross-validation.</source>
        <translation>학습 행을 몇 부분으로 나눌지입니다. 각 부분은 나머지로 학습한 신경망이 얼마나 좋은지 한 번씩 평가합니다. 1이면 교차 검증을 하지 않습니다.</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>How often a setting is trained on each fold, each time from other first weights.</source>
        <translation>설정마다 폴드마다 몇 번 학습할지이며, 매번 초기 가중치를 달리합니다.</translation>
    </message>
    <message>
        <source>Number from which folds, settings, first weights and the order of the rows are drawn; the same number gives the same search.</source>
        <translation>폴드, 설정, 초기 가중치, 행의 순서를 뽑아 내는 수입니다. 수가 같으면 탐색도 같습니다.</translation>
    </message>
    <message>
        <source>How much lower the loss that patience looks at must be to count as better.</source>
        <translation>대기 에포크에서 보는 손실이 이만큼은 줄어야 나아진 것으로 봅니다.</translation>
    </message>
    <message>
        <source>Training stops when the training loss after an epoch is this low. 0 is off.</source>
        <translation>에포크를 마쳤을 때 학습 손실이 이 값 이하면 학습을 중지합니다. 0이면 꺼집니다.</translation>
    </message>
    <message>
        <source>Decision threshold</source>
        <translation>판정 임계값</translation>
    </message>
    <message>
        <source>A row is taken for the class where its output for it is above this. Higher: fewer false alarms, and fewer found.</source>
        <translation>그 클래스에 대한 출력이 이 값보다 크면 그 클래스로 예측합니다. 높이면 잘못 찾는 행이 줄지만 찾는 행도 줄어듭니다.</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>The rule by which a gradient becomes a move.</source>
        <translation>기울기로 얼마나 움직일지 정하는 규칙입니다.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>학습률 스케줄</translation>
    </message>
    <message>
        <source>How the learning rate changes from epoch to epoch.</source>
        <translation>에포크에 따라 학습률이 어떻게 바뀌는지입니다.</translation>
    </message>
    <message>
        <source>Scaling of the inputs</source>
        <translation>입력 스케일링</translation>
    </message>
    <message>
        <source>How the columns are brought to similar size, fitted on the rows that are trained on.</source>
        <translation>열의 크기를 비슷하게 맞추는 방법이며, 학습하는 행에 맞춥니다.</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>은닉층</translation>
    </message>
    <message>
        <source>How many hidden layers there are, all of the same size.</source>
        <translation>은닉층의 수입니다. 모두 크기가 같습니다.</translation>
    </message>
    <message>
        <source>Nodes a layer</source>
        <translation>층마다 노드</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>그대로</translation>
    </message>
    <message>
        <source>The open network, unchanged: what the remedies are compared with.</source>
        <translation>열려 있는 신경망을 그대로 둔 것입니다. 처방을 이것과 비교합니다.</translation>
    </message>
    <message>
        <source>Where training and validation curve stay together and both are high, the network underfits: it needs more nodes, more epochs or a larger learning rate, not a remedy. Where the training curve goes on falling and the validation curve turns up, it overfits.</source>
        <translation>학습 곡선과 검증 곡선이 붙어 있고 둘 다 높으면 과소적합입니다. 이때 필요한 것은 처방이 아니라 더 많은 노드, 더 많은 에포크, 더 큰 학습률입니다. 학습 곡선은 계속 내려가는데 검증 곡선이 올라가기 시작하면 과대적합입니다.</translation>
    </message>
    <message>
        <source>Fewer nodes</source>
        <translation>적은 노드</translation>
    </message>
    <message>
        <source>Every hidden layer has at most so many nodes: too few weights to learn the rows by heart.</source>
        <translation>은닉층마다 노드를 많아야 이만큼만 둡니다. 가중치가 적어 행을 외울 수 없습니다.</translation>
    </message>
    <message>
        <source>A network with fewer weights can bend less. It is the plainest remedy, and the fastest to train; too few nodes underfit: then both curves stay high.</source>
        <translation>가중치가 적은 신경망은 덜 구부러집니다. 가장 단순하고 학습도 가장 빠른 처방입니다. 노드가 너무 적으면 과소적합하여 두 곡선이 모두 높은 채로 남습니다.</translation>
    </message>
    <message>
        <source>The most nodes that a hidden layer keeps.</source>
        <translation>은닉층 하나에 남기는 노드의 최대 수입니다.</translation>
    </message>
    <message>
        <source>More data</source>
        <translation>더 많은 데이터</translation>
    </message>
    <message>
        <source>So many times as many training rows are drawn; the validation rows stay.</source>
        <translation>학습 행을 이 배수만큼 뽑습니다. 검증 행은 그대로입니다.</translation>
    </message>
    <message>
        <source>Chance differs from row to row and the rule does not: the more rows, the less it pays to learn chance. The best remedy, where rows can be had. The training loss rises with it, since there is more to be learnt by heart.</source>
        <translation>우연은 행마다 다르지만 규칙은 같습니다. 행이 많을수록 우연을 외워서 얻는 것이 적습니다. 행을 더 얻을 수 있다면 가장 좋은 처방입니다. 외울 것이 많아지므로 학습 손실은 올라갑니다.</translation>
    </message>
    <message>
        <source>Times as many rows</source>
        <translation>행의 배수</translation>
    </message>
    <message>
        <source>How many times as many training rows there are.</source>
        <translation>학습 행이 몇 배가 되는지 정합니다.</translation>
    </message>
    <message>
        <source>Less data</source>
        <translation>적은 데이터</translation>
    </message>
    <message>
        <source>Only this share of the training rows, of each class as much: what the others are worth.</source>
        <translation>학습 행을 이 비율만큼만, 클래스마다 고르게 씁니다. 나머지 행의 값어치를 알 수 있습니다.</translation>
    </message>
    <message>
        <source>No remedy: there are no more rows of these data. But from fewer rows the gap is wider, and the difference is what the rows that are left out were worth, and tells what more rows might be worth.</source>
        <translation>처방은 아닙니다. 이 데이터에는 행이 더 없습니다. 그러나 행이 적으면 격차가 커지고, 그 차이가 빠진 행의 값어치입니다. 행이 더 있다면 어떨지도 짐작할 수 있습니다.</translation>
    </message>
    <message>
        <source>Share of the rows</source>
        <translation>행의 비율</translation>
    </message>
    <message>
        <source>The share of the training rows that is used.</source>
        <translation>학습 행 가운데 쓰는 비율입니다.</translation>
    </message>
    <message>
        <source>Fewer features</source>
        <translation>적은 특성</translation>
    </message>
    <message>
        <source>Only the features whose values go most with the target, by their correlation in the training rows.</source>
        <translation>학습 행에서 목푯값과 상관이 가장 큰 특성만 남깁니다.</translation>
    </message>
    <message>
        <source>Each feature that has nothing to do with the target is one more place where chance can be learnt. Which ones go is chosen by the training rows alone: choosing by the validation rows would make these part of training. What matters only together with another feature has no correlation of its own, and is lost.</source>
        <translation>목푯값과 상관없는 특성은 우연을 외울 자리가 됩니다. 무엇을 뺄지는 학습 행만 보고 고릅니다. 검증 행을 보고 고르면 검증 행도 학습에 쓰인 셈이 됩니다. 다른 특성과 함께일 때만 중요한 특성은 혼자서는 상관이 없어서 빠집니다.</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>특성</translation>
    </message>
    <message>
        <source>How many features stay.</source>
        <translation>남기는 특성의 수입니다.</translation>
    </message>
    <message>
        <source>Fewer epochs</source>
        <translation>적은 에포크</translation>
    </message>
    <message>
        <source>Training ends after so many epochs.</source>
        <translation>이만큼의 에포크 뒤에 학습을 끝냅니다.</translation>
    </message>
    <message>
        <source>Early in training weights are small and the network is nearly a straight line; it bends with time. The same run as without a remedy, ended sooner: but when is only known once the validation curve has been seen, and early stopping looks at it by itself.</source>
        <translation>학습 초기에는 가중치가 작아 신경망이 거의 직선이고, 시간이 갈수록 구부러집니다. 처방이 없는 것과 같은 실행을 일찍 끝낼 뿐입니다. 다만 언제 끝낼지는 검증 곡선을 보아야 알 수 있으며, 조기 종료는 그것을 스스로 봅니다.</translation>
    </message>
    <message>
        <source>After how many epochs training ends.</source>
        <translation>몇 에포크 뒤에 학습을 끝낼지 정합니다.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>드롭아웃</translation>
    </message>
    <message>
        <source>In each update this share of the hidden nodes is left out at random, others for every row.</source>
        <translation>갱신마다 은닉 노드를 이 비율만큼 무작위로 뺍니다. 행마다 다른 노드를 뺍니다.</translation>
    </message>
    <message>
        <source>No node can rely on another being there, so that each must be of use by itself; the whole network answers like the mean of many thinner ones. Its training loss falls more slowly and jumps more, and it may take more epochs. All nodes answer when losses are measured.</source>
        <translation>어느 노드도 다른 노드가 있으리라 믿을 수 없으므로 저마다 쓸모가 있어야 합니다. 전체 신경망은 성긴 신경망 여럿의 평균처럼 답합니다. 학습 손실은 더 천천히, 더 들쭉날쭉하게 내려가며 에포크가 더 들 수 있습니다. 손실을 잴 때는 모든 노드가 답합니다.</translation>
    </message>
    <message>
        <source>Share that is left out</source>
        <translation>빼는 비율</translation>
    </message>
    <message>
        <source>The share of the hidden nodes that is left out.</source>
        <translation>빼는 은닉 노드의 비율입니다.</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>Pulls every weight towards 0 by the same amount ηλ: useless ones end there.</source>
        <translation>모든 가중치를 같은 크기 ηλ만큼 0 쪽으로 당깁니다. 쓸모없는 가중치는 0이 됩니다.</translation>
    </message>
    <message>
        <source>Adds λ Σ|w| to what is minimised. Each update of plain gradient descent takes ηλ off a weight&apos;s size, whatever that is, so that useless weights become 0 and a sparse network is left. It does not multiply weights by a factor: that is L2&apos;s weight decay. The losses that are shown are without the penalty.</source>
        <translation>최소화하는 값에 λ Σ|w|를 더합니다. 보통의 경사 하강법에서는 갱신마다 가중치의 크기가 얼마이든 ηλ만큼 줄어듭니다. 그래서 쓸모없는 가중치는 0이 되고 성긴 신경망이 남습니다. 가중치에 어떤 비율을 곱하는 것은 아니며, 그것은 L2의 가중치 감쇠입니다. 보이는 손실에는 규제 항이 들어 있지 않습니다.</translation>
    </message>
    <message>
        <source>λ₁</source>
        <translation>λ₁</translation>
    </message>
    <message>
        <source>How strongly each weight is pulled towards 0.</source>
        <translation>가중치를 0 쪽으로 당기는 세기입니다.</translation>
    </message>
    <message>
        <source>L2 (weight decay)</source>
        <translation>L2(가중치 감쇠)</translation>
    </message>
    <message>
        <source>Multiplies every weight by 1 − ηλ in each update: large ones shrink most.</source>
        <translation>갱신마다 모든 가중치에 1 − ηλ를 곱합니다. 큰 가중치일수록 많이 줄어듭니다.</translation>
    </message>
    <message>
        <source>Adds ½ λ Σ w² to what is minimised. With plain gradient descent the update is w ← (1 − ηλ) w − η ∂L/∂w: of all remedies only this one has the factor 1 − ηλ, from which weight decay has its name. Adam divides the penalty&apos;s gradient by its own memory, too, so that the factor is no longer the same for every weight; AdamW decays weights past that memory. The losses that are shown are without the penalty.</source>
        <translation>최소화하는 값에 ½ λ Σ w²를 더합니다. 보통의 경사 하강법에서 갱신은 w ← (1 − ηλ) w − η ∂L/∂w입니다. 여러 처방 가운데 이것에만 인수 1 − ηλ가 있고, 가중치 감쇠라는 이름이 여기에서 왔습니다. Adam은 규제 항의 기울기도 자신의 기억으로 나누므로 이 인수가 가중치마다 달라집니다. AdamW는 그 기억을 거치지 않고 가중치를 줄입니다. 보이는 손실에는 규제 항이 들어 있지 않습니다.</translation>
    </message>
    <message>
        <source>λ₂</source>
        <translation>λ₂</translation>
    </message>
    <message>
        <source>How strongly weights are pulled towards 0, in proportion to their size.</source>
        <translation>가중치를 그 크기에 비례하여 0 쪽으로 당기는 세기입니다.</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>조기 종료</translation>
    </message>
    <message>
        <source>Training ends when the validation loss has not fallen for so many epochs; the weights of the best epoch come back.</source>
        <translation>이만큼의 에포크 동안 검증 손실이 내려가지 않으면 학습을 끝내고, 가장 좋은 에포크의 가중치를 되돌립니다.</translation>
    </message>
    <message>
        <source>The same run as without a remedy, ended by its validation curve. It costs nothing and saves epochs. The validation rows have chosen the epoch, so that their loss is a little too good: what the network is worth, rows would say that had no part in it.</source>
        <translation>처방이 없는 것과 같은 실행을 검증 곡선을 보고 끝냅니다. 비용이 들지 않고 에포크를 아낍니다. 검증 행이 에포크를 골랐으므로 검증 손실은 실제보다 조금 좋게 나옵니다. 신경망의 참된 값어치는 여기에 쓰이지 않은 행으로 재어야 합니다.</translation>
    </message>
    <message>
        <source>For how many epochs a better validation loss is waited for.</source>
        <translation>더 나은 검증 손실을 몇 에포크 동안 기다릴지 정합니다.</translation>
    </message>
    <message>
        <source>Training ends as soon as the training loss is this low: the rest would be learnt by heart.</source>
        <translation>학습 손실이 이만큼 낮아지면 곧바로 학습을 끝냅니다. 그 뒤로는 외우는 것입니다.</translation>
    </message>
    <message>
        <source>Needs no validation rows, but somebody who knows how low the loss may fall: where the noise in the targets is known, no honest fit comes below it. The same run as without a remedy, ended sooner.</source>
        <translation>검증 행이 없어도 되지만, 손실이 얼마나 낮아져도 되는지 아는 사람이 있어야 합니다. 목푯값의 잡음을 안다면 제대로 맞춘 신경망은 그보다 낮아지지 않습니다. 처방이 없는 것과 같은 실행을 일찍 끝냅니다.</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>학습 손실</translation>
    </message>
    <message>
        <source>The training loss at which training ends.</source>
        <translation>학습을 끝낼 학습 손실입니다.</translation>
    </message>
    <message>
        <source>From how many first weights each is trained; the spread over them tells what is chance.</source>
        <translation>저마다 몇 가지 초기 가중치에서 학습할지 정합니다. 결과가 흩어진 정도가 우연의 크기를 알려 줍니다.</translation>
    </message>
    <message>
        <source>For how many epochs each is trained, unless its remedy ends it sooner.</source>
        <translation>저마다 몇 에포크 동안 학습할지 정합니다. 처방이 더 일찍 끝낼 수 있습니다.</translation>
    </message>
    <message>
        <source>How many networks are trained, each from first weights of its own: the shaded band is how far they differ.</source>
        <translation>저마다 다른 초기 가중치에서 학습하는 신경망의 수입니다. 색칠한 띠는 신경망들이 서로 얼마나 다른지 보여 줍니다.</translation>
    </message>
    <message>
        <source>Passes through the rows of this task.</source>
        <translation>이 과제의 행을 몇 번 되풀이해 배우는지입니다.</translation>
    </message>
    <message>
        <source>Share of A&apos;s training rows that are learnt again among B&apos;s.</source>
        <translation>A의 학습 행 가운데 B의 행에 섞어 다시 배우는 비율입니다.</translation>
    </message>
    <message>
        <source>Updates with which each learns B: as many for few rows as for all.</source>
        <translation>저마다 B를 배우는 갱신 수입니다. 행이 적어도 많아도 같습니다.</translation>
    </message>
    <message>
        <source>How many nodes each hidden layer has.</source>
        <translation>은닉층마다 있는 노드의 수입니다.</translation>
    </message>
    <message>
        <source>Layers × nodes</source>
        <translation>층 × 노드</translation>
    </message>
    <message>
        <source>Sizes of all hidden layers in one: 8-4 is a layer of 8 nodes and one of 4.</source>
        <translation>모든 은닉층의 크기를 한 번에 적습니다. 8-4는 노드 8개인 층과 4개인 층입니다.</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>What the hidden layers make of their sums.</source>
        <translation>은닉층이 가중합으로 무엇을 만드는지입니다.</translation>
    </message>
    <message>
        <source>Initializer</source>
        <translation>초기화 방법</translation>
    </message>
    <message>
        <source>The rule by which the first weights are drawn.</source>
        <translation>초기 가중치를 뽑는 규칙입니다.</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>드롭아웃</translation>
    </message>
    <message>
        <source>The same outputs of 0.1, 0.7 and 0.2: cross-entropy looks at the right class alone, and the deltas are simply a − y.</source>
        <translation>같은 출력 0.1, 0.7, 0.2입니다. 교차 엔트로피는 정답 클래스만 보고, 델타는 그대로 a − y입니다.</translation>
    </message>
    <message>
        <source>Linear regression</source>
        <translation>선형 회귀</translation>
    </message>
    <message>
        <source>One node without a bend is linear regression: watch its weight and bias slide to the line in the middle of the points.</source>
        <translation>굽지 않는 노드 하나가 선형 회귀입니다. 가중치와 편향이 점들의 한가운데를 지나는 직선으로 옮겨 가는 것을 봅니다.</translation>
    </message>
    <message>
        <source>Noise learnt by heart</source>
        <translation>외워 버린 잡음</translation>
    </message>
    <message>
        <source>Two layers of 32 nodes and 20 noisy rows: the curve bends to each of them, and misses the rows that were kept aside.</source>
        <translation>노드 32개인 층이 둘이고 잡음 섞인 행이 20개입니다. 곡선이 행마다 구부러져 맞추고, 남겨 둔 행은 빗나갑니다.</translation>
    </message>
    <message>
        <source>Eight columns predict what a house costs. Take the hidden layer away, and see what only its bends can say of a place.</source>
        <translation>열 여덟 개로 집값을 예측합니다. 은닉층을 없애고, 위치에 관해 은닉층만이 할 수 있는 말이 무엇인지 봅니다.</translation>
    </message>
    <message>
        <source>Diabetes by heart</source>
        <translation>외워 버린 당뇨병</translation>
    </message>
    <message>
        <source>Too many nodes, too many epochs: R² comes to 0.90 on training rows and to −0.25 on others. Tools → Under- and overfitting tries remedies.</source>
        <translation>노드도 에포크도 너무 많습니다. R²가 학습 행에서는 0.90, 다른 행에서는 −0.25가 됩니다. 도구 → 과소적합과 과대적합에서 처방을 해 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>all of several conditions</source>
        <translation>여러 조건을 모두 만족함</translation>
    </message>
    <message>
        <source>any one of several conditions</source>
        <translation>여러 조건 가운데 하나를 만족함</translation>
    </message>
    <message>
        <source>the mean loss is below a number</source>
        <translation>평균 손실이 어떤 수보다 작음</translation>
    </message>
    <message>
        <source>a share of the rows is classified right</source>
        <translation>행의 일정 비율을 바르게 분류함</translation>
    </message>
    <message>
        <source>so many epochs of training have been made</source>
        <translation>정한 에포크만큼 학습함</translation>
    </message>
    <message>
        <source>the network gives certain classes for inputs</source>
        <translation>신경망이 어떤 입력에 정한 클래스를 냄</translation>
    </message>
    <message>
        <source>a weight or a bias lies within bounds</source>
        <translation>가중치나 편향이 범위 안에 있음</translation>
    </message>
    <message>
        <source>a setting of the run is as wanted</source>
        <translation>설정 하나가 바라는 대로임</translation>
    </message>
    <message>
        <source>the network has certain layers</source>
        <translation>신경망에 정한 층이 있음</translation>
    </message>
    <message>
        <source>training has diverged</source>
        <translation>학습이 발산함</translation>
    </message>
    <message>
        <source>a layer&apos;s gradient has a size within bounds</source>
        <translation>층의 기울기 크기가 범위 안에 있음</translation>
    </message>
    <message>
        <source>so many steps forward have been taken</source>
        <translation>정한 수만큼 단계를 진행함</translation>
    </message>
    <message>
        <source>something is in sight or selected</source>
        <translation>무언가가 보이거나 선택되어 있음</translation>
    </message>
    <message>
        <source>numbers have been predicted right in practice</source>
        <translation>연습에서 값을 맞게 예측함</translation>
    </message>
    <message>
        <source>the gradient check has been made</source>
        <translation>기울기 검사를 함</translation>
    </message>
    <message>
        <source>a row of the learner&apos;s own has been typed</source>
        <translation>행을 직접 입력함</translation>
    </message>
    <message>
        <source>a racer of the arena has come where it is wanted</source>
        <translation>경주장의 주자가 바라는 곳에 이름</translation>
    </message>
    <message>
        <source>a neuron of the Gates workshop gives a truth table</source>
        <translation>게이트 워크숍의 뉴런이 진리표대로 답함</translation>
    </message>
    <message>
        <source>a field of a workshop&apos;s document is as wanted</source>
        <translation>워크숍 문서의 필드가 바라는 대로임</translation>
    </message>
    <message>
        <source>the graph has a result or a derivative within bounds</source>
        <translation>그래프의 결과나 미분값이 범위 안에 있음</translation>
    </message>
    <message>
        <source>a number to be typed</source>
        <translation>입력하는 수</translation>
    </message>
    <message>
        <source>one or more of several answers</source>
        <translation>여러 답 가운데 하나 이상</translation>
    </message>
    <message>
        <source>things to be put in order</source>
        <translation>순서대로 놓는 항목</translation>
    </message>
    <message>
        <source>a formula to be typed</source>
        <translation>입력하는 수식</translation>
    </message>
    <message>
        <source>train for some epochs</source>
        <translation>몇 에포크 학습하기</translation>
    </message>
    <message>
        <source>open a preset</source>
        <translation>프리셋 열기</translation>
    </message>
    <message>
        <source>take steps forward</source>
        <translation>단계 진행하기</translation>
    </message>
    <message>
        <source>change what is open in a workshop</source>
        <translation>워크숍에 열려 있는 것 바꾸기</translation>
    </message>
    <message>
        <source>change settings of the run</source>
        <translation>설정 바꾸기</translation>
    </message>
    <message>
        <source>set a weight or a bias</source>
        <translation>가중치나 편향 정하기</translation>
    </message>
    <message>
        <source>open a panel or a window, or select a node or an edge</source>
        <translation>패널이나 창을 열거나 노드나 간선 선택하기</translation>
    </message>
    <message>
        <source>predict numbers in practice</source>
        <translation>연습에서 값 예측하기</translation>
    </message>
    <message>
        <source>make the gradient check</source>
        <translation>기울기 검사 하기</translation>
    </message>
    <message>
        <source>type a row of one&apos;s own</source>
        <translation>행 직접 입력하기</translation>
    </message>
    <message>
        <source>run a race in the arena</source>
        <translation>경주장에서 경주하기</translation>
    </message>
    <message>
        <source>A gradient longer than c is shortened to the length c = {v}.</source>
        <translation>c보다 긴 기울기는 길이 c = {v}(으)로 줄입니다.</translation>
    </message>
    <message>
        <source>A layer of this network has {count} nodes; a sheet takes at most {most}. Have a small network drawn instead.</source>
        <translation>이 신경망에는 노드가 {count}개인 층이 있습니다. 학습지에는 층마다 {most}개까지 들어갑니다. 대신 작은 신경망을 뽑습니다.</translation>
    </message>
    <message>
        <source>A number is needed.</source>
        <translation>수를 입력해야 합니다.</translation>
    </message>
    <message>
        <source>A phrase</source>
        <translation>구 하나</translation>
    </message>
    <message>
        <source>A row begins in line {line} that is longer than {most} characters: look whether a quotation mark is not closed there.</source>
        <translation>{line}번째 줄에서 시작하는 행이 {most}자보다 깁니다. 그곳에서 따옴표가 닫히지 않았는지 확인합니다.</translation>
    </message>
    <message>
        <source>A word</source>
        <translation>낱말 하나</translation>
    </message>
    <message>
        <source>A word as a one-hot vector: a 1 at its own place, 0 elsewhere. This one is cat.</source>
        <translation>원-핫 벡터로 쓴 낱말입니다. 제자리만 1이고 나머지는 0입니다. 이것은 고양이입니다.</translation>
    </message>
    <message>
        <source>Activation function</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>Activation of {node}</source>
        <translation>{node}의 활성값</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>All hidden layers have the same activation here.</source>
        <translation>여기서는 모든 은닉층의 활성화 함수가 같습니다.</translation>
    </message>
    <message>
        <source>All terms have lost their signs.</source>
        <translation>모든 항에서 부호가 사라졌습니다.</translation>
    </message>
    <message>
        <source>All weighted sums and activations are whole numbers.</source>
        <translation>가중합과 활성값은 모두 정수입니다.</translation>
    </message>
    <message>
        <source>Answer key: {title}</source>
        <translation>해답: {title}</translation>
    </message>
    <message>
        <source>Backpropagation</source>
        <translation>역전파</translation>
    </message>
    <message>
        <source>Backward pass</source>
        <translation>역전파</translation>
    </message>
    <message>
        <source>Before it, {symbol} = {value} for every weight and bias.</source>
        <translation>갱신하기 전에는 모든 가중치와 편향에서 {symbol} = {value}입니다.</translation>
    </message>
    <message>
        <source>Before the update every weight is multiplied by 1 − η λ, λ = {v}.</source>
        <translation>갱신하기 전에 모든 가중치에 1 − η λ를 곱합니다. λ = {v}입니다.</translation>
    </message>
    <message>
        <source>Choose an answer.</source>
        <translation>답을 고릅니다.</translation>
    </message>
    <message>
        <source>Choose another target, or add rows in which it differs.</source>
        <translation>다른 열을 목푯값으로 고르거나, 값이 다른 행을 더합니다.</translation>
    </message>
    <message>
        <source>Choose at least one kind of number that such a sheet has.</source>
        <translation>이런 학습지에 나오는 수를 한 가지 이상 고릅니다.</translation>
    </message>
    <message>
        <source>Choose at least one remedy, and each only once.</source>
        <translation>처방을 하나 이상, 저마다 한 번만 고를 수 있습니다.</translation>
    </message>
    <message>
        <source>Choose the sheet, the answer key or both.</source>
        <translation>학습지나 해답, 또는 둘 다 고릅니다.</translation>
    </message>
    <message>
        <source>Classes of “{column}” differ only in capitals or spaces: {names}.</source>
        <translation>“{column}” 열의 클래스 가운데 대소문자나 빈칸만 다른 것이 있습니다: {names}.</translation>
    </message>
    <message>
        <source>Classes of “{column}” with one row: {names}.</source>
        <translation>“{column}” 열에서 행이 하나뿐인 클래스: {names}.</translation>
    </message>
    <message>
        <source>Close: rounded too early, perhaps. Round at the end, to three digits.</source>
        <translation>거의 맞았습니다. 너무 일찍 반올림한 듯합니다. 마지막에 유효 숫자 세 자리로 반올림합니다.</translation>
    </message>
    <message>
        <source>Column {number} has a name that is taken, “{old}”: it is called “{name}”.</source>
        <translation>{number}번째 열의 이름 “{old}”은(는) 앞의 열에 이미 있어, “{name}”(으)로 부릅니다.</translation>
    </message>
    <message>
        <source>Column {number} has no name: it is called “{name}”.</source>
        <translation>{number}번째 열은 이름이 없어, “{name}”(으)로 부릅니다.</translation>
    </message>
    <message>
        <source>Correct these cells in the file, or empty them.</source>
        <translation>파일에서 이 칸들을 고치거나 비웁니다.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Delta of {node}</source>
        <translation>{node}의 델타</translation>
    </message>
    <message>
        <source>Deltascope also ends at a loss of {goal}; Keras has no callback for that.</source>
        <translation>Deltascope는 손실이 {goal}에 이르면 끝내지만, Keras에는 그런 콜백이 없습니다.</translation>
    </message>
    <message>
        <source>Deltascope draws each piece of a maxout layer as a layer of its own.</source>
        <translation>Deltascope는 maxout 층의 조각을 저마다 하나의 층처럼 초기화합니다.</translation>
    </message>
    <message>
        <source>Deltascope starts from weights that are set; here all of them are drawn.</source>
        <translation>Deltascope는 정해 둔 가중치에서 시작하지만, 여기서는 모두 무작위로 정합니다.</translation>
    </message>
    <message>
        <source>Digits 0–4, then 5–9</source>
        <translation>숫자 0–4, 그다음 5–9</translation>
    </message>
    <message>
        <source>Digits, then moved by one pixel</source>
        <translation>숫자, 그다음 한 픽셀 옮긴 숫자</translation>
    </message>
    <message>
        <source>Digits, then with their pixels in another order</source>
        <translation>숫자, 그다음 픽셀 순서를 바꾼 숫자</translation>
    </message>
    <message>
        <source>Dropout acts on the way back, too: multiply by m / (1 − p).</source>
        <translation>드롭아웃은 되돌아올 때에도 작용합니다. m / (1 − p)를 곱합니다.</translation>
    </message>
    <message>
        <source>Each pixel has three numbers, of red, green and blue: (255, 0, 0) is red.</source>
        <translation>픽셀마다 빨강, 초록, 파랑의 수 셋이 있습니다. (255, 0, 0)은 빨강입니다.</translation>
    </message>
    <message>
        <source>Epochs trained: {epochs}.</source>
        <translation>에포크 {epochs}번을 학습했습니다.</translation>
    </message>
    <message>
        <source>Every number of the gradient is cut to the size c = {v}.</source>
        <translation>기울기의 각 수는 크기가 c = {v}을(를) 넘지 않게 자릅니다.</translation>
    </message>
    <message>
        <source>Fill in the column&apos;s mean or commonest class, or leave these rows out.</source>
        <translation>열의 평균이나 가장 많은 클래스로 채우거나, 이 행들을 뺍니다.</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>식</translation>
    </message>
    <message>
        <source>Forward pass</source>
        <translation>순전파</translation>
    </message>
    <message>
        <source>Gather more rows, or ignore columns that say little.</source>
        <translation>행을 더 모으거나, 알려 주는 것이 적은 열을 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Give every number to three significant digits.</source>
        <translation>모든 수는 유효 숫자 세 자리로 적습니다.</translation>
    </message>
    <message>
        <source>Give the number to three significant digits.</source>
        <translation>수를 유효 숫자 세 자리로 적습니다.</translation>
    </message>
    <message>
        <source>Give the number to {count} significant digits.</source>
        <translation>수를 유효 숫자 {count}자리로 적습니다.</translation>
    </message>
    <message>
        <source>Gradient descent and landscapes</source>
        <translation>경사 하강법과 손실 곡면</translation>
    </message>
    <message>
        <source>Gradient of a parameter of {node}</source>
        <translation>{node}의 매개변수의 기울기</translation>
    </message>
    <message>
        <source>Gradient of the bias of {node}</source>
        <translation>{node}의 편향의 기울기</translation>
    </message>
    <message>
        <source>Gradient of the weight from {source} to {node}</source>
        <translation>{source}에서 {node}(으)로 가는 가중치의 기울기</translation>
    </message>
    <message>
        <source>Gradients cannot be cut here.</source>
        <translation>여기서는 기울기를 자를 수 없습니다.</translation>
    </message>
    <message>
        <source>Gradients on graphs</source>
        <translation>그래프 위의 기울기</translation>
    </message>
    <message>
        <source>Here ε stands outside of the root: it is added to the root.</source>
        <translation>여기서 ε은 제곱근 밖에 있습니다. 제곱근을 구한 뒤에 더합니다.</translation>
    </message>
    <message>
        <source>Here ε stands under each root: √(u + ε) and √(s + ε).</source>
        <translation>여기서 ε은 두 제곱근 안에 있습니다. √(u + ε)과 √(s + ε)입니다.</translation>
    </message>
    <message>
        <source>Hidden nodes: {sizes}. Parameters: {count}.</source>
        <translation>은닉 노드: {sizes}. 매개변수: {count}개.</translation>
    </message>
    <message>
        <source>Ignore it, if it is known only when the target is: the network would learn nothing else.</source>
        <translation>목푯값을 알 때에만 알 수 있는 열이라면 쓰지 않습니다. 그대로 두면 신경망이 이 열만 배웁니다.</translation>
    </message>
    <message>
        <source>Ignore it, unless these few rows are what matters.</source>
        <translation>이 몇 행이 중요한 것이 아니라면 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Ignore it.</source>
        <translation>이 열을 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>In line {line} a quotation mark ends before its cell does: inside a cell in quotation marks write two of them for one.</source>
        <translation>{line}번째 줄에서 칸이 끝나기 전에 따옴표가 닫힙니다. 따옴표로 묶은 칸 안에서는 따옴표 하나를 두 개로 씁니다.</translation>
    </message>
    <message>
        <source>In the program:</source>
        <translation>프로그램에서:</translation>
    </message>
    <message>
        <source>Initial weights</source>
        <translation>초기 가중치</translation>
    </message>
    <message>
        <source>Inputs and targets</source>
        <translation>입력과 목푯값</translation>
    </message>
    <message>
        <source>It cannot stop at a loss that is reached.</source>
        <translation>어떤 손실에 이르렀을 때 멈출 수는 없습니다.</translation>
    </message>
    <message>
        <source>It has other values.</source>
        <translation>값이 다릅니다.</translation>
    </message>
    <message>
        <source>It is left out.</source>
        <translation>이 열은 뺍니다.</translation>
    </message>
    <message>
        <source>It is not known who has submitted: the numbers are those of {name}.</source>
        <translation>누가 제출했는지 알 수 없습니다. {name}의 수로 채점합니다.</translation>
    </message>
    <message>
        <source>It is not there yet.</source>
        <translation>아직 없습니다.</translation>
    </message>
    <message>
        <source>It is {value}; wanted: {wanted}.</source>
        <translation>지금 값은 {value}, 목표는 {wanted}입니다.</translation>
    </message>
    <message>
        <source>It stops by the loss of the training rows: it cannot watch these X_val.</source>
        <translation>학습 행의 손실을 보고 멈춥니다. 이 X_val은 지켜볼 수 없습니다.</translation>
    </message>
    <message>
        <source>Its weights and biases stay as they were when it was frozen, so that the hidden layers have to fit them.</source>
        <translation>출력층의 가중치와 편향은 동결했을 때 그대로이므로, 은닉층이 거기에 맞춰야 합니다.</translation>
    </message>
    <message>
        <source>Its weights are drawn from your name: open this lesson under it.</source>
        <translation>가중치는 이름에서 정해집니다. 자기 이름으로 이 수업을 엽니다.</translation>
    </message>
    <message>
        <source>Join classes into fewer, or ignore the column.</source>
        <translation>클래스를 합쳐 줄이거나, 이 열을 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Keras adds epsilon before the means are corrected.</source>
        <translation>Keras는 평균을 보정하기 전에 엡실론을 더합니다.</translation>
    </message>
    <message>
        <source>Keras adds epsilon under the root, Deltascope behind it.</source>
        <translation>Keras는 엡실론을 제곱근 안에, Deltascope는 밖에 더합니다.</translation>
    </message>
    <message>
        <source>Keras cuts by length or by numbers, not by both.</source>
        <translation>Keras는 길이나 수 가운데 하나로만 자릅니다.</translation>
    </message>
    <message>
        <source>Keras cuts the normal distribution off at two deviations, and widens it to make up for that.</source>
        <translation>Keras는 정규분포를 표준편차의 두 배에서 자르고, 그만큼 넓혀서 씁니다.</translation>
    </message>
    <message>
        <source>Keras&apos;s own mean absolute percentage error is 100 times as much.</source>
        <translation>Keras의 평균절대백분율오차는 100배인 값입니다.</translation>
    </message>
    <message>
        <source>Known so far, to six digits:</source>
        <translation>지금까지 아는 수(여섯 자리까지):</translation>
    </message>
    <message>
        <source>L1 penalty: λ₁ sgn(w) is added to the gradient of every weight, λ₁ = {v}.</source>
        <translation>L1 규제: 모든 가중치의 기울기에 λ₁ sgn(w)를 더합니다. λ₁ = {v}입니다.</translation>
    </message>
    <message>
        <source>L2 penalty: λ₂ w is added to the gradient of every weight, λ₂ = {v}.</source>
        <translation>L2 규제: 모든 가중치의 기울기에 λ₂ w를 더합니다. λ₂ = {v}입니다.</translation>
    </message>
    <message>
        <source>LaTeX document</source>
        <translation>LaTeX 문서</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>층</translation>
    </message>
    <message>
        <source>Layers, matrices, tensors</source>
        <translation>층, 행렬, 텐서</translation>
    </message>
    <message>
        <source>Line {line} has a zero byte: this is no text file, or a text in UTF-16 without its mark. Save it as “CSV UTF-8”.</source>
        <translation>{line}번째 줄에 0바이트가 있습니다. 텍스트 파일이 아니거나, 표시(BOM)가 없는 UTF-16입니다. “CSV UTF-8”로 저장합니다.</translation>
    </message>
    <message>
        <source>Line {line} has a zero byte: this is no text file.</source>
        <translation>{line}번째 줄에 0바이트가 있습니다. 텍스트 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>Line {line} is no text in {encoding}: choose another encoding.</source>
        <translation>{line}번째 줄은 {encoding} 글자가 아닙니다. 다른 인코딩을 고릅니다.</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: {got} has another unit than the cells above.</source>
        <translation>{line}번째 줄, “{column}” 열: {got}의 단위가 위의 칸들과 다릅니다.</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: {got} is a third value, where yes and no are two.</source>
        <translation>{line}번째 줄, “{column}” 열: {got}은(는) 세 번째 값입니다. 예와 아니요는 둘입니다.</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: {got} is not a number.</source>
        <translation>{line}번째 줄, “{column}” 열: {got}은(는) 수가 아닙니다.</translation>
    </message>
    <message>
        <source>Look at each class&apos;s recall, not at the accuracy alone, or gather more rows.</source>
        <translation>정확도만 보지 말고 클래스마다 재현율을 보거나, 행을 더 모읍니다.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>행렬</translation>
    </message>
    <message>
        <source>Mean gradient over the rows</source>
        <translation>행 전체의 평균 기울기</translation>
    </message>
    <message>
        <source>Mean of what comes into layer {number}</source>
        <translation>{number}번째 층에 들어오는 수의 평균</translation>
    </message>
    <message>
        <source>Mean over the rows</source>
        <translation>행 전체의 평균</translation>
    </message>
    <message>
        <source>More rows of these data can be drawn.</source>
        <translation>이 데이터는 행을 더 뽑을 수 있습니다.</translation>
    </message>
    <message>
        <source>More than {most} files were submitted. Upload the hand-in alone.</source>
        <translation>파일이 {most}개보다 많습니다. 제출물만 올립니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>New bias of {node}</source>
        <translation>{node}의 새 편향</translation>
    </message>
    <message>
        <source>New parameter of {node}</source>
        <translation>{node}의 새 매개변수</translation>
    </message>
    <message>
        <source>New weight from {source} to {node}</source>
        <translation>{source}에서 {node}(으)로 가는 새 가중치</translation>
    </message>
    <message>
        <source>No column is to be learnt: make one the target.</source>
        <translation>배울 열이 없습니다. 열 하나를 목푯값으로 고릅니다.</translation>
    </message>
    <message>
        <source>No hidden layer has an activation that could be another: add one first.</source>
        <translation>활성화 함수를 바꿀 수 있는 은닉층이 없습니다. 먼저 하나를 추가합니다.</translation>
    </message>
    <message>
        <source>No layer can be frozen here.</source>
        <translation>여기서는 층을 동결할 수 없습니다.</translation>
    </message>
    <message>
        <source>No racer in the arena has this optimizer: {title}.</source>
        <translation>경주장에 이 옵티마이저를 쓰는 주자가 없습니다: {title}.</translation>
    </message>
    <message>
        <source>No rows are kept aside for validation: choose k-fold here, or a share of the rows in the set-up.</source>
        <translation>검증용으로 남겨 둔 행이 없습니다. 여기에서 k겹 검증을 고르거나 설정에서 행의 비율을 정하면 됩니다.</translation>
    </message>
    <message>
        <source>None of the submitted files ends in .json: upload the file that the program has written.</source>
        <translation>제출된 파일 가운데 .json으로 끝나는 것이 없습니다. 프로그램이 저장한 파일을 올립니다.</translation>
    </message>
    <message>
        <source>Normalised value of {node}</source>
        <translation>{node}의 정규화한 값</translation>
    </message>
    <message>
        <source>Not graded here, since no file can prove it: {what}.</source>
        <translation>파일로는 증명할 수 없어 여기서 채점하지 않습니다: {what}.</translation>
    </message>
    <message>
        <source>Not in sight yet.</source>
        <translation>아직 보이지 않습니다.</translation>
    </message>
    <message>
        <source>Not in this order.</source>
        <translation>이 순서가 아닙니다.</translation>
    </message>
    <message>
        <source>Not selected yet.</source>
        <translation>아직 선택하지 않았습니다.</translation>
    </message>
    <message>
        <source>Not this number.</source>
        <translation>정답이 아닙니다.</translation>
    </message>
    <message>
        <source>Not this one.</source>
        <translation>이것이 아닙니다.</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>참고:</translation>
    </message>
    <message>
        <source>Nothing can be divided by 0.</source>
        <translation>0으로 나눌 수 없습니다.</translation>
    </message>
    <message>
        <source>Nothing was handed in.</source>
        <translation>제출한 것이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing was submitted. Upload the file that the program has written: its name ends in .json.</source>
        <translation>제출된 파일이 없습니다. 프로그램이 저장한 파일을 올립니다. 이름이 .json으로 끝납니다.</translation>
    </message>
    <message>
        <source>Nothing was there to compare with: the step stays as it was.</source>
        <translation>견줄 기울기가 없었습니다. 보폭은 그대로입니다.</translation>
    </message>
    <message>
        <source>NumPy script</source>
        <translation>NumPy 스크립트</translation>
    </message>
    <message>
        <source>Number them in the right order.</source>
        <translation>맞는 순서대로 번호를 씁니다.</translation>
    </message>
    <message>
        <source>Number {number}: {count} digits, which show the change.</source>
        <translation>{number}번은 변화가 보이도록 {count}자리로 적습니다.</translation>
    </message>
    <message>
        <source>Numbers in a row: one axis, one index.</source>
        <translation>한 행으로 선 수들: 축 하나, 인덱스 하나입니다.</translation>
    </message>
    <message>
        <source>Numbers to work out</source>
        <translation>계산할 수</translation>
    </message>
    <message>
        <source>One number. It has no axis and needs no index.</source>
        <translation>수 하나입니다. 축도 인덱스도 없습니다.</translation>
    </message>
    <message>
        <source>One row cannot be both trained on and checked with: gather more, join classes, or leave these rows out.</source>
        <translation>한 행으로 학습과 검증을 모두 할 수는 없습니다. 행을 더 모으거나, 클래스를 합치거나, 이 행들을 뺍니다.</translation>
    </message>
    <message>
        <source>One way to do it:</source>
        <translation>한 가지 방법:</translation>
    </message>
    <message>
        <source>Open the Computation graphs workshop.</source>
        <translation>계산 그래프 워크숍을 엽니다.</translation>
    </message>
    <message>
        <source>Open the Gates workshop.</source>
        <translation>게이트 워크숍을 엽니다.</translation>
    </message>
    <message>
        <source>Open the example {title}.</source>
        <translation>예제 “{title}”을(를) 엽니다.</translation>
    </message>
    <message>
        <source>Open the optimizer arena.</source>
        <translation>옵티마이저 경주장을 엽니다.</translation>
    </message>
    <message>
        <source>Open the workshop {title}, and in it {preset}.</source>
        <translation>워크숍 “{title}”을(를) 열고 “{preset}”을(를) 고릅니다.</translation>
    </message>
    <message>
        <source>Open the workshop {title}.</source>
        <translation>워크숍 ‘{title}’을(를) 엽니다.</translation>
    </message>
    <message>
        <source>Optimizers</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Outputs and losses</source>
        <translation>출력과 손실</translation>
    </message>
    <message>
        <source>Over a single output {activation} is always 1: give the network two outputs or more.</source>
        <translation>출력이 하나뿐이면 {activation}은(는) 언제나 1입니다. 출력을 둘 이상으로 합니다.</translation>
    </message>
    <message>
        <source>PyTorch adds 0.000001 to the length before it divides by it.</source>
        <translation>PyTorch는 길이에 0.000001을 더한 다음 나눕니다.</translation>
    </message>
    <message>
        <source>Quiz as GIFT</source>
        <translation>GIFT 퀴즈</translation>
    </message>
    <message>
        <source>Quiz as Moodle XML</source>
        <translation>Moodle XML 퀴즈</translation>
    </message>
    <message>
        <source>Quiz as QTI 2.1 package</source>
        <translation>QTI 2.1 패키지 퀴즈</translation>
    </message>
    <message>
        <source>Refused: {why}</source>
        <translation>받지 않음: {why}</translation>
    </message>
    <message>
        <source>Right so far; give more digits: {count} digits show the change.</source>
        <translation>여기까지는 맞습니다. 더 많은 자리로 적습니다. {count}자리이면 변화가 보입니다.</translation>
    </message>
    <message>
        <source>Right so far; give more digits: {count} tell it from a wrong result.</source>
        <translation>여기까지는 맞습니다. 더 많은 자리로 적습니다. {count}자리이면 틀린 결과와 구별됩니다.</translation>
    </message>
    <message>
        <source>Right so far; there is more to choose.</source>
        <translation>여기까지는 맞습니다. 고를 것이 더 있습니다.</translation>
    </message>
    <message>
        <source>Right up to number {count}; look at what follows.</source>
        <translation>{count}번까지 맞습니다. 그다음을 봅니다.</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>맞습니다.</translation>
    </message>
    <message>
        <source>Room for the answer</source>
        <translation>답을 쓸 자리</translation>
    </message>
    <message>
        <source>Room for the number</source>
        <translation>수를 적을 자리</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Row {row}, backward pass</source>
        <translation>{row}행, 역전파</translation>
    </message>
    <message>
        <source>Row {row}, forward pass</source>
        <translation>{row}행, 순전파</translation>
    </message>
    <message>
        <source>Row {row}.</source>
        <translation>{row}행.</translation>
    </message>
    <message>
        <source>Rows of numbers: the first index is the row, the second the column.</source>
        <translation>수의 행들입니다. 첫 인덱스가 행, 둘째가 열입니다.</translation>
    </message>
    <message>
        <source>Rows of your own table, with columns coded, split and scaled as in Deltascope.</source>
        <translation>직접 연 표의 행입니다. 열은 Deltascope에서처럼 부호화하고 나누고 스케일링했습니다.</translation>
    </message>
    <message>
        <source>Rows of your own table: read them into these arrays, with columns coded, split and scaled as in Deltascope.</source>
        <translation>직접 연 표의 행을 이 배열에 넣습니다. 열은 Deltascope에서처럼 부호화하고 나누고 스케일링합니다.</translation>
    </message>
    <message>
        <source>Rows that are the same as one before them: {count}.</source>
        <translation>앞의 행과 똑같은 행: {count}개.</translation>
    </message>
    <message>
        <source>Rows without a value of {columns}: {count}. There is nothing in them to learn.</source>
        <translation>{columns} 값이 없는 행: {count}개. 배울 것이 없는 행입니다.</translation>
    </message>
    <message>
        <source>Scalar</source>
        <translation>스칼라</translation>
    </message>
    <message>
        <source>Scale the inputs: standardize them.</source>
        <translation>입력을 스케일링합니다. 표준화하면 됩니다.</translation>
    </message>
    <message>
        <source>Set {settings}.</source>
        <translation>설정: {settings}</translation>
    </message>
    <message>
        <source>Several hand-ins of this lesson were submitted: {files}. Upload one alone.</source>
        <translation>이 수업의 제출물이 여럿입니다: {files}. 하나만 올립니다.</translation>
    </message>
    <message>
        <source>Several targets must all be numbers, or all be yes or no: choose one target.</source>
        <translation>목푯값이 여럿이면 모두 수이거나 모두 예·아니요여야 합니다. 하나만 고릅니다.</translation>
    </message>
    <message>
        <source>Some numbers have a decimal point ({point}), others a decimal comma ({comma}): “{decimal}” is taken.</source>
        <translation>소수점을 점으로 쓴 수({point})와 쉼표로 쓴 수({comma})가 섞여 있습니다. “{decimal}”을(를) 소수점으로 봅니다.</translation>
    </message>
    <message>
        <source>Spell them in one way in the file if they mean the same.</source>
        <translation>뜻이 같다면 파일에서 한 가지로 씁니다.</translation>
    </message>
    <message>
        <source>Spread of what comes into layer {number}</source>
        <translation>{number}번째 층에 들어오는 수의 표준편차</translation>
    </message>
    <message>
        <source>Take them out if they were entered twice: else the same row may be trained on and checked with.</source>
        <translation>두 번 입력된 것이라면 뺍니다. 그대로 두면 같은 행으로 학습하고 검증도 할 수 있습니다.</translation>
    </message>
    <message>
        <source>That is f of the sum without its bias.</source>
        <translation>편향을 뺀 합에 f를 적용한 값입니다.</translation>
    </message>
    <message>
        <source>That is f(z) before dropout: it was not divided by 1 − p, or not dropped.</source>
        <translation>그것은 드롭아웃 전의 f(z)입니다. 1 − p로 나누지 않았거나, 빠진 노드를 0으로 하지 않았습니다.</translation>
    </message>
    <message>
        <source>That is f(−z): mind the sign of z = Σ w x + b.</source>
        <translation>그것은 f(−z)입니다. z = Σ w x + b의 부호를 확인합니다.</translation>
    </message>
    <message>
        <source>That is plain gradient descent, w − η g: the optimizer does more.</source>
        <translation>그것은 단순한 경사하강법 w − η g입니다. 이 옵티마이저에는 항이 더 있습니다.</translation>
    </message>
    <message>
        <source>That is the activation a = f(z); asked is the sum z before it.</source>
        <translation>그것은 활성값 a = f(z)입니다. 그 앞의 가중합 z를 묻고 있습니다.</translation>
    </message>
    <message>
        <source>That is the change alone; asked is the new value.</source>
        <translation>그것은 변화량뿐입니다. 새 값을 묻고 있습니다.</translation>
    </message>
    <message>
        <source>That is the error itself; the loss is made of its square.</source>
        <translation>그것은 오차 자체입니다. 손실은 오차의 제곱으로 구합니다.</translation>
    </message>
    <message>
        <source>That is the gradient of one row; asked is the mean over all {n}.</source>
        <translation>그것은 행 하나의 기울기입니다. {n}개 행의 평균을 묻고 있습니다.</translation>
    </message>
    <message>
        <source>That is the logarithm to base {base}; the loss takes the natural one, ln.</source>
        <translation>밑이 {base}인 로그입니다. 손실에는 자연로그 ln을 씁니다.</translation>
    </message>
    <message>
        <source>That is the mean loss of the batch; asked is that of this row.</source>
        <translation>그것은 배치의 평균 손실입니다. 이 행의 손실을 묻고 있습니다.</translation>
    </message>
    <message>
        <source>That is the new value of another weight or bias of the layer.</source>
        <translation>그것은 같은 층의 다른 가중치나 편향의 새 값입니다.</translation>
    </message>
    <message>
        <source>That is the old value: the step is still to be taken.</source>
        <translation>그것은 갱신 전의 값입니다. 아직 움직이지 않았습니다.</translation>
    </message>
    <message>
        <source>That is the output of {other}.</source>
        <translation>그것은 {other}의 출력입니다.</translation>
    </message>
    <message>
        <source>That is the probability itself; the loss is minus its logarithm.</source>
        <translation>그것은 확률 자체입니다. 손실은 그 로그에 음의 부호를 붙인 값입니다.</translation>
    </message>
    <message>
        <source>That is the slope f′(z) alone: it multiplies what comes back.</source>
        <translation>그것은 미분값 f′(z)뿐입니다. 되돌아온 값에 곱합니다.</translation>
    </message>
    <message>
        <source>That is the slope f′(z); asked is f(z).</source>
        <translation>그것은 미분값 f′(z)입니다. f(z)를 묻고 있습니다.</translation>
    </message>
    <message>
        <source>That is the sum over the nodes: divide it by {n}.</source>
        <translation>그것은 모든 노드의 합입니다. {n}(으)로 나눕니다.</translation>
    </message>
    <message>
        <source>That is the sum over the rows: divide it by {n}.</source>
        <translation>그것은 모든 행의 합입니다. {n}(으)로 나눕니다.</translation>
    </message>
    <message>
        <source>That is the sum z: the activation f(z) was left out.</source>
        <translation>그것은 가중합 z입니다. 활성화 함수 f(z)를 적용하지 않았습니다.</translation>
    </message>
    <message>
        <source>That is the variance: the spread is its root.</source>
        <translation>그것은 분산입니다. 표준편차는 그 제곱근입니다.</translation>
    </message>
    <message>
        <source>That is what came in alone: multiply it by δ = {d}.</source>
        <translation>그것은 들어온 값뿐입니다. δ = {d}을(를) 곱합니다.</translation>
    </message>
    <message>
        <source>That is what was remembered before: this update changes it.</source>
        <translation>그것은 갱신 전에 기억하던 값입니다. 이번 갱신이 그 값을 바꿉니다.</translation>
    </message>
    <message>
        <source>That is y − a: the delta is output minus target.</source>
        <translation>그것은 y − a입니다. 델타는 출력에서 목푯값을 뺀 값입니다.</translation>
    </message>
    <message>
        <source>That is {other} of z; this layer has {own}.</source>
        <translation>z에 {other}을(를) 적용한 값입니다. 이 층은 {own}을(를) 씁니다.</translation>
    </message>
    <message>
        <source>That is δ alone: multiply it by what came in, {x}.</source>
        <translation>그것은 δ뿐입니다. 들어온 값 {x}을(를) 곱합니다.</translation>
    </message>
    <message>
        <source>Thaw it, unless that is what you want to see: click its lock in Set-up.</source>
        <translation>일부러 그런 것이 아니라면 설정에서 자물쇠를 눌러 동결을 해제합니다.</translation>
    </message>
    <message>
        <source>The bias has the constant input 1: its gradient is δ alone.</source>
        <translation>편향의 입력은 늘 1이므로 기울기는 δ 그대로입니다.</translation>
    </message>
    <message>
        <source>The bias {b} is added, not taken off.</source>
        <translation>편향 {b}은(는) 빼지 않고 더합니다.</translation>
    </message>
    <message>
        <source>The classes of “{column}” are very unequal: from {least} to {most} rows. Who always says the commonest is right in {percent} % of them.</source>
        <translation>“{column}” 열의 클래스가 매우 고르지 않습니다. 행이 {least}개인 클래스부터 {most}개인 클래스까지 있습니다. 언제나 가장 많은 클래스라고만 답해도 {percent} %는 맞습니다.</translation>
    </message>
    <message>
        <source>The data have a single feature.</source>
        <translation>이 데이터에는 특성이 하나뿐입니다.</translation>
    </message>
    <message>
        <source>The digits are right, the decimal point is in another place.</source>
        <translation>숫자는 맞지만 소수점 자리가 다릅니다.</translation>
    </message>
    <message>
        <source>The file has {size} MB; at most {most} MB can be opened.</source>
        <translation>파일이 {size} MB입니다. {most} MB까지 열 수 있습니다.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>파일이 비어 있습니다.</translation>
    </message>
    <message>
        <source>The first weights are always drawn as Glorot and Bengio do, those of biases too.</source>
        <translation>초기 가중치는 늘 글로럿과 벤지오의 방법으로 정하며, 편향도 그렇습니다.</translation>
    </message>
    <message>
        <source>The formula may use {allowed} only; it uses {names}.</source>
        <translation>수식에는 {allowed}만 쓸 수 있는데 {names}을(를) 썼습니다.</translation>
    </message>
    <message>
        <source>The gradient before counts as 0: the step stays as it was.</source>
        <translation>앞의 기울기를 0으로 봅니다. 보폭은 그대로입니다.</translation>
    </message>
    <message>
        <source>The gradient check has been made {count} of {wanted} times.</source>
        <translation>기울기 검사를 한 횟수: {wanted} 가운데 {count}</translation>
    </message>
    <message>
        <source>The gradient&apos;s sign has changed: the step shrinks, by η⁻.</source>
        <translation>기울기의 부호가 바뀌었습니다. 보폭은 η⁻배로 작아집니다.</translation>
    </message>
    <message>
        <source>The gradient&apos;s sign has stayed: the step grows, by η⁺.</source>
        <translation>기울기의 부호가 그대로입니다. 보폭은 η⁺배로 커집니다.</translation>
    </message>
    <message>
        <source>The graph has no result yet.</source>
        <translation>그래프에 아직 결과가 없습니다.</translation>
    </message>
    <message>
        <source>The hand-in is of {name}, which is no name, e-mail address or student ID of who has submitted: it is graded with the numbers of {other}.</source>
        <translation>제출물의 이름은 {name}이며, 제출한 사람의 이름, 이메일 주소, 학번 가운데 어느 것도 아닙니다. {other}의 수로 채점합니다.</translation>
    </message>
    <message>
        <source>The hand-in {file} cannot be read: {why}</source>
        <translation>제출물 {file}을(를) 읽을 수 없습니다: {why}</translation>
    </message>
    <message>
        <source>The indices are swapped: that is the gradient of the mirrored weight.</source>
        <translation>첨자가 뒤바뀌었습니다. 그것은 첨자를 맞바꾼 가중치의 기울기입니다.</translation>
    </message>
    <message>
        <source>The last activation is in the loss: the network itself ends with its sums.</source>
        <translation>마지막 활성화 함수는 손실에 들어 있으므로, 신경망 자체는 가중합으로 끝납니다.</translation>
    </message>
    <message>
        <source>The learning rate cannot follow this schedule here: it stays the same.</source>
        <translation>여기서는 학습률이 이 스케줄을 따를 수 없어 그대로입니다.</translation>
    </message>
    <message>
        <source>The learning rate comes later: asked is the gradient itself.</source>
        <translation>학습률은 나중에 곱합니다. 기울기 자체를 묻고 있습니다.</translation>
    </message>
    <message>
        <source>The loss is a mean over {n} outputs: divide by {n}.</source>
        <translation>손실은 출력 {n}개의 평균이므로 {n}(으)로 나눕니다.</translation>
    </message>
    <message>
        <source>The loss is a sum over the {n} outputs: do not divide by {n}.</source>
        <translation>손실은 출력 {n}개의 합이므로 {n}(으)로 나누지 않습니다.</translation>
    </message>
    <message>
        <source>The loss is always {name} here.</source>
        <translation>여기서는 손실이 늘 {name}입니다.</translation>
    </message>
    <message>
        <source>The loss that is shown is half the mean squared error.</source>
        <translation>표시되는 손실은 평균제곱오차의 절반입니다.</translation>
    </message>
    <message>
        <source>The mean loss is {loss}; below {below} is wanted.</source>
        <translation>평균 손실은 {loss}이며, {below}보다 작아야 합니다.</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>The network has no hidden nodes.</source>
        <translation>이 신경망에는 은닉 노드가 없습니다.</translation>
    </message>
    <message>
        <source>The neuron and gates</source>
        <translation>뉴런과 게이트</translation>
    </message>
    <message>
        <source>The numbers of the row as the network gets them: coded and scaled.</source>
        <translation>신경망이 받는 그대로 부호화하고 스케일링한 행의 수입니다.</translation>
    </message>
    <message>
        <source>The numbers of {columns} are more than {times} times as large as others commonly are: unscaled, they would outweigh them.</source>
        <translation>{columns}의 수가 다른 열의 보통 크기보다 {times}배 넘게 큽니다. 스케일링하지 않으면 다른 열을 압도합니다.</translation>
    </message>
    <message>
        <source>The open network: half of the classes, then the others</source>
        <translation>열린 신경망: 클래스의 절반, 그다음 나머지</translation>
    </message>
    <message>
        <source>The open network: then with its inputs in another order</source>
        <translation>열린 신경망: 그다음 입력 순서를 바꾸어</translation>
    </message>
    <message>
        <source>The output is always {name} here.</source>
        <translation>여기서는 출력이 늘 {name}입니다.</translation>
    </message>
    <message>
        <source>The output layer is frozen</source>
        <translation>동결된 출력층</translation>
    </message>
    <message>
        <source>The output layer is frozen: only layers before it learn.</source>
        <translation>출력층이 동결되어 앞의 층만 배웁니다.</translation>
    </message>
    <message>
        <source>The penalty comes after the mean.</source>
        <translation>규제는 평균을 구한 뒤에 더합니다.</translation>
    </message>
    <message>
        <source>The perceptron&apos;s loss says nothing of rows that are right: choose another.</source>
        <translation>퍼셉트론의 손실은 바르게 분류한 행에 대해 아무것도 알려 주지 않으므로 다른 손실을 골라야 합니다.</translation>
    </message>
    <message>
        <source>The quotation mark in line {line} is not closed.</source>
        <translation>{line}번째 줄의 따옴표가 닫히지 않았습니다.</translation>
    </message>
    <message>
        <source>The ratio is upside down: the moves u stand above, the gradients s below.</source>
        <translation>비율이 뒤집혔습니다. 이동량 u가 분자, 기울기 s가 분모입니다.</translation>
    </message>
    <message>
        <source>The scenario is still being prepared.</source>
        <translation>시나리오를 아직 준비하고 있습니다.</translation>
    </message>
    <message>
        <source>The script does not know {name}.</source>
        <translation>스크립트는 {name}을(를) 모릅니다.</translation>
    </message>
    <message>
        <source>The script knows dense layers only, and this network has another kind.</source>
        <translation>스크립트는 완전연결층만 다루는데, 이 신경망에는 다른 층이 있습니다.</translation>
    </message>
    <message>
        <source>The size is right, the sign is not.</source>
        <translation>크기는 맞지만 부호가 다릅니다.</translation>
    </message>
    <message>
        <source>The square&apos;s slope has a factor 2: you left it out.</source>
        <translation>제곱을 미분하면 나오는 2를 빠뜨렸습니다.</translation>
    </message>
    <message>
        <source>The step goes downhill: it is taken off, not added.</source>
        <translation>내리막으로 가므로 더하지 않고 뺍니다.</translation>
    </message>
    <message>
        <source>The step has limits: no shorter than Δ₋, no longer than Δ₊.</source>
        <translation>보폭에는 한계가 있습니다. Δ₋보다 짧지 않고 Δ₊보다 길지 않습니다.</translation>
    </message>
    <message>
        <source>The step is all of the move: the learning rate only began it.</source>
        <translation>보폭이 곧 이동량입니다. 학습률은 첫 보폭을 정할 뿐입니다.</translation>
    </message>
    <message>
        <source>The table has more than {most} cells: leave out rows or columns that are not needed.</source>
        <translation>표가 {most}칸보다 큽니다. 필요 없는 행이나 열을 뺍니다.</translation>
    </message>
    <message>
        <source>The table has names, but no rows.</source>
        <translation>표에 이름만 있고 행이 없습니다.</translation>
    </message>
    <message>
        <source>The table has no column {name}.</source>
        <translation>표에 {name} 열이 없습니다.</translation>
    </message>
    <message>
        <source>The table has one column: something to learn from and something to be learnt need two. Look whether another sign than {delimiter} stands between the cells.</source>
        <translation>표에 열이 하나뿐입니다. 보고 배울 것과 배울 것, 적어도 두 열이 있어야 합니다. 칸 사이에 {delimiter} 말고 다른 기호가 있는지 확인합니다.</translation>
    </message>
    <message>
        <source>The table has {got} columns; at most {most} can be opened.</source>
        <translation>표에 열이 {got}개 있습니다. {most}개까지 열 수 있습니다.</translation>
    </message>
    <message>
        <source>The term of {source} is {term}: mind its sign.</source>
        <translation>{source}의 항은 {term}입니다. 부호를 확인합니다.</translation>
    </message>
    <message>
        <source>The term of {source}, {term}, is missing.</source>
        <translation>{source}의 항 {term}이(가) 빠졌습니다.</translation>
    </message>
    <message>
        <source>The text is in UTF-32: save it as “CSV UTF-8”.</source>
        <translation>UTF-32로 쓴 텍스트입니다. “CSV UTF-8”로 저장합니다.</translation>
    </message>
    <message>
        <source>The text is neither UTF-8 nor Korean (CP949), see line {line}: it is read as Latin-1. Look whether letters with accents are right.</source>
        <translation>UTF-8도 한국어(CP949)도 아닌 글자가 있습니다({line}번째 줄). Latin-1로 읽습니다. 악센트가 붙은 글자가 맞는지 확인합니다.</translation>
    </message>
    <message>
        <source>The text may be Korean (CP949) or Western (Latin-1), see line {line}: it is read as Latin-1. Look whether its letters are right.</source>
        <translation>한국어(CP949)일 수도, 서유럽 글자(Latin-1)일 수도 있습니다({line}번째 줄). Latin-1로 읽습니다. 글자가 맞는지 확인합니다.</translation>
    </message>
    <message>
        <source>The training loss has hardly moved from {loss} for {epochs} epochs.</source>
        <translation>학습 손실이 {epochs}에포크 동안 {loss}에서 거의 움직이지 않았습니다.</translation>
    </message>
    <message>
        <source>The training loss jumps between {low} and {high} at learning rate {rate}.</source>
        <translation>학습률 {rate}에서 학습 손실이 {low}와(과) {high} 사이를 오르내립니다.</translation>
    </message>
    <message>
        <source>The weights of the best epoch are not brought back here.</source>
        <translation>여기서는 가장 좋은 에포크의 가중치를 되돌리지 않습니다.</translation>
    </message>
    <message>
        <source>The weights&apos; indices are swapped: wanted are those that leave this node.</source>
        <translation>가중치의 첨자가 뒤바뀌었습니다. 이 노드에서 나가는 가중치를 씁니다.</translation>
    </message>
    <message>
        <source>The weights&apos; indices are swapped: you took those that lead out of node {number} of the layer before.</source>
        <translation>가중치의 첨자가 뒤바뀌었습니다. 앞 층의 {number}번 노드에서 나가는 가중치를 썼습니다.</translation>
    </message>
    <message>
        <source>The ½ of the loss cancels the 2 of the square&apos;s slope.</source>
        <translation>손실의 ½은 제곱을 미분하면 나오는 2와 약분됩니다.</translation>
    </message>
    <message>
        <source>There are fewer rows ({rows}) than inputs ({inputs}): a network can learn them by heart.</source>
        <translation>행({rows}개)이 입력({inputs}개)보다 적습니다. 신경망이 행을 통째로 외울 수 있습니다.</translation>
    </message>
    <message>
        <source>There are no L1 penalty and no weight decay here.</source>
        <translation>여기에는 L1 규제와 가중치 감쇠가 없습니다.</translation>
    </message>
    <message>
        <source>There are no more rows of these data; less data shows what rows are worth.</source>
        <translation>이 데이터에는 행이 더 없습니다. 적은 데이터로 행의 값어치를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>There are no validation rows: set some aside in the set-up.</source>
        <translation>검증 행이 없습니다. 설정에서 검증 행을 따로 떼어 둡니다.</translation>
    </message>
    <message>
        <source>There is no dropout here.</source>
        <translation>여기에는 드롭아웃이 없습니다.</translation>
    </message>
    <message>
        <source>There is no name: whoever grades does not know whose it is.</source>
        <translation>이름이 없습니다. 채점하는 사람은 누구의 것인지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>There is no number of the chosen kinds in this update.</source>
        <translation>이 갱신에는 선택한 종류의 수가 없습니다.</translation>
    </message>
    <message>
        <source>There is no {name} here.</source>
        <translation>여기에는 {name}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>There is no {name} here; the nearest is {instead}.</source>
        <translation>여기에는 {name}이(가) 없습니다. 가장 가까운 것은 {instead}입니다.</translation>
    </message>
    <message>
        <source>There it is.</source>
        <translation>보입니다.</translation>
    </message>
    <message>
        <source>They are left out.</source>
        <translation>이 행들은 뺍니다.</translation>
    </message>
    <message>
        <source>This can only be seen in the window, while it is done.</source>
        <translation>이것은 창에서 하는 동안에만 확인할 수 있습니다.</translation>
    </message>
    <message>
        <source>This cannot be proved by a file, so it is not graded.</source>
        <translation>파일로는 증명할 수 없으므로 채점하지 않습니다.</translation>
    </message>
    <message>
        <source>This gradient is 0 and has no sign: the step stays as it was.</source>
        <translation>이번 기울기는 0이라 부호가 없습니다. 보폭은 그대로입니다.</translation>
    </message>
    <message>
        <source>This is JSON, not a table with a line for each row: save it as CSV.</source>
        <translation>행마다 한 줄인 표가 아니라 JSON입니다. CSV로 저장합니다.</translation>
    </message>
    <message>
        <source>This is a hand-in of the lesson {got}; the one to hand in is {wanted}.</source>
        <translation>수업 {got}의 제출물입니다. 제출할 수업은 {wanted}입니다.</translation>
    </message>
    <message>
        <source>This is a packed file: unpack it, and open the CSV file that is inside.</source>
        <translation>압축 파일입니다. 압축을 풀고 안에 있는 CSV 파일을 엽니다.</translation>
    </message>
    <message>
        <source>This is a web page, whatever its name says: open it in a spreadsheet program and save it as “CSV UTF-8”.</source>
        <translation>파일 이름과 달리 웹 페이지입니다. 스프레드시트 프로그램에서 열어 “CSV UTF-8”로 저장합니다.</translation>
    </message>
    <message>
        <source>This is a workbook of a spreadsheet program, not a text file: open it there and save it as “CSV UTF-8”, then open that file.</source>
        <translation>텍스트 파일이 아니라 스프레드시트 프로그램의 통합 문서입니다. 그 프로그램에서 “CSV UTF-8”로 저장한 다음 그 파일을 엽니다.</translation>
    </message>
    <message>
        <source>This is no text file: a table is opened from CSV or TSV.</source>
        <translation>텍스트 파일이 아닙니다. 표는 CSV나 TSV에서 엽니다.</translation>
    </message>
    <message>
        <source>This is update {number} of the optimizer.</source>
        <translation>옵티마이저의 {number}번째 갱신입니다.</translation>
    </message>
    <message>
        <source>This layer is frozen: nothing moves it.</source>
        <translation>이 층은 동결되어 아무것도 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>This loss has no factor ½.</source>
        <translation>이 손실에는 ½을 곱하지 않습니다.</translation>
    </message>
    <message>
        <source>This network has {count} inputs, {wanted} are wanted.</source>
        <translation>이 신경망의 입력은 {count}개이며, {wanted}개여야 합니다.</translation>
    </message>
    <message>
        <source>This network has {count} layers.</source>
        <translation>이 신경망의 층은 {count}개입니다.</translation>
    </message>
    <message>
        <source>This network has {count} weights and biases; a sheet takes at most {most}. Have a small network drawn instead.</source>
        <translation>이 신경망에는 가중치와 편향이 {count}개 있습니다. 학습지에는 {most}개까지 들어갑니다. 대신 작은 신경망을 뽑습니다.</translation>
    </message>
    <message>
        <source>This network predicts numbers: its rows are not right or wrong.</source>
        <translation>이 신경망은 수를 예측하므로 행이 맞고 틀리는 일이 없습니다.</translation>
    </message>
    <message>
        <source>This question is not answered.</source>
        <translation>이 문제에 답하지 않았습니다.</translation>
    </message>
    <message>
        <source>This task is not done.</source>
        <translation>이 과제를 아직 하지 않았습니다.</translation>
    </message>
    <message>
        <source>This task was done, but what it ended with is not there any more: do it again.</source>
        <translation>이 과제를 했지만 그 결과가 더는 없습니다. 다시 해야 합니다.</translation>
    </message>
    <message>
        <source>This update meets a number that is not finite.</source>
        <translation>이 갱신에는 유한하지 않은 수가 나옵니다.</translation>
    </message>
    <message>
        <source>Three frames of five pictures each, of 600 × 800 pixels in colour: 21.6 million numbers of one short film.</source>
        <translation>그림 다섯 장씩인 프레임 세 개이고, 그림은 600 × 800픽셀의 컬러입니다. 짧은 영상 하나에 수가 2160만 개입니다.</translation>
    </message>
    <message>
        <source>Three phrases</source>
        <translation>구 세 개</translation>
    </message>
    <message>
        <source>Three pictures of 5 × 5 pixels: 0 is black, 255 is white.</source>
        <translation>5 × 5픽셀 그림 세 장입니다. 0은 검은색, 255는 하얀색입니다.</translation>
    </message>
    <message>
        <source>Tick all that are right.</source>
        <translation>맞는 것을 모두 표시합니다.</translation>
    </message>
    <message>
        <source>Training has diverged.</source>
        <translation>학습이 발산했습니다.</translation>
    </message>
    <message>
        <source>Training has not diverged yet.</source>
        <translation>학습이 아직 발산하지 않았습니다.</translation>
    </message>
    <message>
        <source>Training in practice</source>
        <translation>실전 학습</translation>
    </message>
    <message>
        <source>Two kinds of iris, then the third</source>
        <translation>붓꽃 두 종류, 그다음 셋째</translation>
    </message>
    <message>
        <source>Two moons, then turned by 30°</source>
        <translation>초승달 두 개, 그다음 30° 돌려서</translation>
    </message>
    <message>
        <source>Two moons, then turned by 90°</source>
        <translation>초승달 두 개, 그다음 90° 돌려서</translation>
    </message>
    <message>
        <source>Type only what stands to the right of the sign =, on one line.</source>
        <translation>등호(=) 오른쪽만 한 줄로 입력합니다.</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>갱신</translation>
    </message>
    <message>
        <source>Values are missing, of {rows} rows: {counts}.</source>
        <translation>{rows}행 가운데 값이 없는 칸이 있습니다: {counts}.</translation>
    </message>
    <message>
        <source>Vector</source>
        <translation>벡터</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>웹 페이지</translation>
    </message>
    <message>
        <source>Weighted sum of {node}</source>
        <translation>{node}의 가중합</translation>
    </message>
    <message>
        <source>Weighted sum {number} of {node}</source>
        <translation>{node}의 {number}번째 가중합</translation>
    </message>
    <message>
        <source>Weights and biases, {layer}</source>
        <translation>{layer}의 가중치와 편향</translation>
    </message>
    <message>
        <source>Weights and inputs are whole numbers, and so are the weighted sums of the first layer; {activation} makes fractions of them.</source>
        <translation>가중치와 입력은 정수이고 첫 층의 가중합도 정수입니다. {activation}을(를) 거치면 소수가 됩니다.</translation>
    </message>
    <message>
        <source>Weights and inputs are whole numbers, and so is everything before the output; {activation} makes fractions of it.</source>
        <translation>가중치와 입력은 정수이고 출력 앞까지 모두 정수입니다. {activation}을(를) 거치면 소수가 됩니다.</translation>
    </message>
    <message>
        <source>Weights, inputs and targets are rounded to {decimals} decimals, and the answers are worked out from the rounded numbers.</source>
        <translation>가중치와 입력, 목푯값은 소수점 아래 {decimals}자리로 반올림했고, 해답은 반올림한 수로 계산했습니다.</translation>
    </message>
    <message>
        <source>What comes back from {node} is missing.</source>
        <translation>{node}에서 되돌아오는 값이 빠졌습니다.</translation>
    </message>
    <message>
        <source>Where an output is below −1 nothing is passed back here; Deltascope passes its slope back.</source>
        <translation>출력이 −1보다 작으면 여기서는 아무것도 되돌려 보내지 않지만, Deltascope는 기울기를 되돌려 보냅니다.</translation>
    </message>
    <message>
        <source>Whether the first row holds names or values cannot be told: it is taken for names.</source>
        <translation>첫 행이 이름인지 값인지 알 수 없습니다. 이름으로 봅니다.</translation>
    </message>
    <message>
        <source>White cat, white dog, white pigeon: three matrices of 2 × 4, one behind another.</source>
        <translation>하얀 고양이, 하얀 강아지, 하얀 비둘기: 2 × 4 행렬 셋이 차례로 있습니다.</translation>
    </message>
    <message>
        <source>White cat: two words, each a one-hot row, are a 2 × 4 matrix.</source>
        <translation>하얀 고양이: 원-핫 행인 낱말 둘이 2 × 4 행렬입니다.</translation>
    </message>
    <message>
        <source>With the numbers of {learner}.</source>
        <translation>{learner}의 수로 만들었습니다.</translation>
    </message>
    <message>
        <source>With this loss the slope f′(z) has cancelled: leave it out.</source>
        <translation>이 손실에서는 미분값 f′(z)가 약분되어 없어지므로 곱하지 않습니다.</translation>
    </message>
    <message>
        <source>Worksheet: {title}</source>
        <translation>학습지: {title}</translation>
    </message>
    <message>
        <source>Write it with {names}.</source>
        <translation>{names}을(를) 써서 나타냅니다.</translation>
    </message>
    <message>
        <source>Writing lessons</source>
        <translation>수업 만들기</translation>
    </message>
    <message>
        <source>You added up over the {n} outputs; this loss is their mean.</source>
        <translation>출력 {n}개에 걸쳐 더했습니다. 이 손실은 그 평균입니다.</translation>
    </message>
    <message>
        <source>You did not clip the gradient.</source>
        <translation>기울기를 자르지 않았습니다.</translation>
    </message>
    <message>
        <source>You did not divide by the spread.</source>
        <translation>표준편차로 나누지 않았습니다.</translation>
    </message>
    <message>
        <source>You did not divide e to the power of z by the sum over all nodes.</source>
        <translation>e의 z제곱을 모든 노드의 합으로 나누지 않았습니다.</translation>
    </message>
    <message>
        <source>You did not take off the mean.</source>
        <translation>평균을 빼지 않았습니다.</translation>
    </message>
    <message>
        <source>You divided by 1 − β₁ᵗ; here μ changes from update to update: divide by 1 − Π of the μ.</source>
        <translation>1 − β₁ᵗ로 나누었습니다. 여기서는 갱신마다 μ가 달라지므로 1 − (μ의 곱 Π)로 나눕니다.</translation>
    </message>
    <message>
        <source>You divided by the number of rows twice.</source>
        <translation>행의 수로 두 번 나누었습니다.</translation>
    </message>
    <message>
        <source>You left out (1 − μₜ) g: this update&apos;s gradient counts once more.</source>
        <translation>(1 − μₜ) g를 빠뜨렸습니다. 이번 갱신의 기울기를 한 번 더 더합니다.</translation>
    </message>
    <message>
        <source>You left out the bias b = {b}.</source>
        <translation>편향 b = {b}을(를) 빠뜨렸습니다.</translation>
    </message>
    <message>
        <source>You left out the bias correction of m: divide it by 1 − β₁ᵗ.</source>
        <translation>m의 편향 보정을 빠뜨렸습니다. m을 1 − β₁ᵗ로 나눕니다.</translation>
    </message>
    <message>
        <source>You left out the bias correction of v: divide it by 1 − β₂ᵗ.</source>
        <translation>v의 편향 보정을 빠뜨렸습니다. v를 1 − β₂ᵗ로 나눕니다.</translation>
    </message>
    <message>
        <source>You left out the bias correction: divide m by 1 − β₁ᵗ and v by 1 − β₂ᵗ.</source>
        <translation>편향 보정을 빠뜨렸습니다. m은 1 − β₁ᵗ로, v는 1 − β₂ᵗ로 나눕니다.</translation>
    </message>
    <message>
        <source>You left out the factor ½ of this loss.</source>
        <translation>이 손실에 곱하는 ½을 빠뜨렸습니다.</translation>
    </message>
    <message>
        <source>You left out the learning rate η = {rate}.</source>
        <translation>학습률 η = {rate}을(를) 빠뜨렸습니다.</translation>
    </message>
    <message>
        <source>You left out the penalty&apos;s part of the gradient.</source>
        <translation>기울기에서 규제의 몫을 빠뜨렸습니다.</translation>
    </message>
    <message>
        <source>You left out the root: the step is divided by the root of the mean square.</source>
        <translation>제곱근을 빠뜨렸습니다. 제곱 평균의 제곱근으로 나눕니다.</translation>
    </message>
    <message>
        <source>You left out the slope f′(z): that is only what comes back.</source>
        <translation>미분값 f′(z)를 빠뜨렸습니다. 그것은 되돌아온 값뿐입니다.</translation>
    </message>
    <message>
        <source>You left out the slope f′(z): that is ∂E/∂a, not ∂E/∂z.</source>
        <translation>미분값 f′(z)를 빠뜨렸습니다. 그것은 ∂E/∂z가 아니라 ∂E/∂a입니다.</translation>
    </message>
    <message>
        <source>You left out the weight decay.</source>
        <translation>가중치 감쇠를 빠뜨렸습니다.</translation>
    </message>
    <message>
        <source>You left out what is remembered of earlier gradients.</source>
        <translation>앞선 기울기의 기억을 빠뜨렸습니다.</translation>
    </message>
    <message>
        <source>You left out ε = {epsilon}.</source>
        <translation>ε = {epsilon}을(를) 빠뜨렸습니다.</translation>
    </message>
    <message>
        <source>You left out √(u + ε), the size of past moves: it stands above.</source>
        <translation>지난 이동의 크기 √(u + ε)을 빠뜨렸습니다. 분자에 있습니다.</translation>
    </message>
    <message>
        <source>You multiplied by the activation a; wanted is the slope f′(z).</source>
        <translation>활성값 a를 곱했습니다. 미분값 f′(z)를 곱합니다.</translation>
    </message>
    <message>
        <source>You took g²; u is a mean of the squared moves, d².</source>
        <translation>g²을 썼습니다. u는 이동량의 제곱 d²의 평균입니다.</translation>
    </message>
    <message>
        <source>You took s before this update; g² goes into it first.</source>
        <translation>이번 갱신 전의 s를 썼습니다. 먼저 g²을 s에 넣습니다.</translation>
    </message>
    <message>
        <source>You took the delta of {node}.</source>
        <translation>{node}의 델타를 썼습니다.</translation>
    </message>
    <message>
        <source>You took the gradient of another weight or bias of the layer.</source>
        <translation>같은 층의 다른 가중치나 편향의 기울기를 썼습니다.</translation>
    </message>
    <message>
        <source>You took the gradient of one row; the mean of all {n} counts.</source>
        <translation>행 하나의 기울기를 썼습니다. {n}개 행의 평균을 씁니다.</translation>
    </message>
    <message>
        <source>You took the last move back; here the weight only stays.</source>
        <translation>지난 이동을 되돌렸습니다. 여기서는 가중치가 제자리에 있을 뿐입니다.</translation>
    </message>
    <message>
        <source>You took the logarithm of what the target rules out: look at y.</source>
        <translation>목푯값과 반대되는 쪽의 로그를 구했습니다. y를 확인합니다.</translation>
    </message>
    <message>
        <source>You took the mean of the squares without taking off the mean first.</source>
        <translation>평균을 먼저 빼지 않고 제곱의 평균을 구했습니다.</translation>
    </message>
    <message>
        <source>You took the mean over the {n} nodes of the next layer: add up.</source>
        <translation>다음 층의 노드 {n}개에 대해 평균을 구했습니다. 더하기만 합니다.</translation>
    </message>
    <message>
        <source>You took the mean over the {n} outputs; this loss is their sum.</source>
        <translation>출력 {n}개의 평균을 구했습니다. 이 손실은 그 합입니다.</translation>
    </message>
    <message>
        <source>You took the move d where its square counts.</source>
        <translation>이동량 d를 제곱하지 않았습니다. 여기서는 제곱을 씁니다.</translation>
    </message>
    <message>
        <source>You took the move with its learning rate; u is made of d alone.</source>
        <translation>학습률을 곱한 이동량을 썼습니다. u는 d만으로 구합니다.</translation>
    </message>
    <message>
        <source>You took the other β: β₁ counts in c, β₂ in the mean that is kept.</source>
        <translation>다른 β를 썼습니다. c에는 β₁을, 간직하는 평균에는 β₂를 씁니다.</translation>
    </message>
    <message>
        <source>You took the share of z itself; softmax takes that of e to the power of z.</source>
        <translation>z 자체의 비율을 구했습니다. 소프트맥스는 e의 z제곱의 비율입니다.</translation>
    </message>
    <message>
        <source>You took the slope at a, f′(a); it is wanted at the sum z, f′(z).</source>
        <translation>a에서의 미분값 f′(a)를 썼습니다. 가중합 z에서의 f′(z)를 씁니다.</translation>
    </message>
    <message>
        <source>You took the sum of the gradients of the rows; their mean counts.</source>
        <translation>행마다 구한 기울기의 합을 썼습니다. 그 평균을 씁니다.</translation>
    </message>
    <message>
        <source>You took the sum z of the node before; what came in is its output a.</source>
        <translation>앞 노드의 가중합 z를 썼습니다. 들어온 것은 그 출력 a입니다.</translation>
    </message>
    <message>
        <source>You took the sum z; the delta is made of the output a.</source>
        <translation>가중합 z를 썼습니다. 델타는 출력 a로 구합니다.</translation>
    </message>
    <message>
        <source>You took the sums z of the layer before; what comes in are its outputs a.</source>
        <translation>앞 층의 가중합 z를 썼습니다. 들어오는 것은 앞 층의 출력 a입니다.</translation>
    </message>
    <message>
        <source>You took the weight w; its gradient is what came in times δ.</source>
        <translation>가중치 w를 곱했습니다. 기울기는 들어온 값에 δ를 곱한 값입니다.</translation>
    </message>
    <message>
        <source>You took the weights after the update; deltas come back along the old ones.</source>
        <translation>갱신된 가중치를 썼습니다. 델타는 갱신 전의 가중치를 따라 되돌아옵니다.</translation>
    </message>
    <message>
        <source>You took the weights after the update; in this pass the old ones still count.</source>
        <translation>갱신된 가중치를 썼습니다. 이 계산에는 아직 갱신 전의 가중치를 씁니다.</translation>
    </message>
    <message>
        <source>You took the weights that lead to {other}, not to {node}.</source>
        <translation>{node}(으)로 들어오는 가중치가 아니라 {other}(으)로 들어가는 가중치를 썼습니다.</translation>
    </message>
    <message>
        <source>You took the weights that leave {other}, not {node}.</source>
        <translation>{node}이(가) 아니라 {other}에서 나가는 가중치를 썼습니다.</translation>
    </message>
    <message>
        <source>You took u after this update; in d it is the one before.</source>
        <translation>이번 갱신 후의 u를 썼습니다. d에는 갱신 전의 u를 씁니다.</translation>
    </message>
    <message>
        <source>You took what came in from {node}.</source>
        <translation>{node}에서 들어온 값을 썼습니다.</translation>
    </message>
    <message>
        <source>You took μₜ with m; looking ahead it has the next one, μₜ₊₁.</source>
        <translation>m에 μₜ를 곱했습니다. 앞을 내다볼 때는 다음 갱신의 μₜ₊₁을 곱합니다.</translation>
    </message>
    <message>
        <source>a hand-in of its model answers is refused: {why}</source>
        <translation>모범 답안을 제출하면 받지 않습니다: {why}</translation>
    </message>
    <message>
        <source>a link to a term must name it, such as term:bias</source>
        <translation>용어로 가는 링크에는 편향(term:bias)처럼 용어 이름이 있어야 합니다</translation>
    </message>
    <message>
        <source>a row must have {count} values, got {got}</source>
        <translation>행에는 값이 {count}개 있어야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>a search by {method} needs a setting to search over, such as {example}</source>
        <translation>{method} 탐색에는 바꾸어 볼 설정이 있어야 합니다. 예: {example}</translation>
    </message>
    <message>
        <source>a table must have a column of the role {role}</source>
        <translation>표에는 {role} 역할을 맡은 열이 있어야 합니다</translation>
    </message>
    <message>
        <source>a table must have at most {most} column of the role {role}</source>
        <translation>표에서 {role} 역할을 맡은 열은 {most}개까지입니다</translation>
    </message>
    <message>
        <source>a wrong order must begin otherwise than the right one</source>
        <translation>틀린 순서는 맞는 순서와 다르게 시작해야 합니다</translation>
    </message>
    <message>
        <source>activation of the hidden layers</source>
        <translation>은닉층의 활성화 함수</translation>
    </message>
    <message>
        <source>activation of the outputs</source>
        <translation>출력층의 활성화 함수</translation>
    </message>
    <message>
        <source>all and any must not be nested more than {most} deep</source>
        <translation>all과 any는 {most}단계보다 깊게 겹칠 수 없습니다</translation>
    </message>
    <message>
        <source>all formulas of a lesson may have {most} signs together</source>
        <translation>한 수업의 수식은 모두 합해 {most}자까지 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>alpha is divided by the rows of a batch, so that it is L2 times those.</source>
        <translation>alpha는 배치의 행 수로 나뉘므로, L2에 그 수를 곱한 값입니다.</translation>
    </message>
    <message>
        <source>an answer must be a formula, as text</source>
        <translation>답은 글자로 적은 수식이어야 합니다</translation>
    </message>
    <message>
        <source>an answer must be a list of items by their numbers</source>
        <translation>답은 항목 번호의 목록이어야 합니다</translation>
    </message>
    <message>
        <source>an answer must be a list of options by their numbers</source>
        <translation>답은 선택지 번호의 목록이어야 합니다</translation>
    </message>
    <message>
        <source>an answer must be a number, as text</source>
        <translation>답은 글자로 적은 수여야 합니다</translation>
    </message>
    <message>
        <source>an answer must name each item once</source>
        <translation>답에는 모든 항목이 한 번씩 나와야 합니다</translation>
    </message>
    <message>
        <source>an option must be a whole number from 0 to {last}</source>
        <translation>선택지는 0부터 {last}까지의 정수여야 합니다</translation>
    </message>
    <message>
        <source>an order must name each item once at most</source>
        <translation>순서에는 항목이 한 번씩만 나와야 합니다</translation>
    </message>
    <message>
        <source>at least {least}</source>
        <translation>{least} 이상</translation>
    </message>
    <message>
        <source>at most {most}</source>
        <translation>{most} 이하</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>파랑</translation>
    </message>
    <message>
        <source>can be solved as it says</source>
        <translation>모범 답안대로 풀 수 있습니다</translation>
    </message>
    <message>
        <source>cat</source>
        <translation>고양이</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>채널</translation>
    </message>
    <message>
        <source>column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>column {name} must be numbers or classes to be an input, got text</source>
        <translation>{name} 열은 글이므로 입력이 될 수 없습니다. 수나 클래스여야 합니다</translation>
    </message>
    <message>
        <source>column {name} must be of the kind {allowed} to be the target of {task}, got {got}</source>
        <translation>{name} 열이 {task}의 목푯값이 되려면 종류가 {allowed}이어야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>column {name} must fill what is missing with {allowed}, got {got}, for it is no number</source>
        <translation>{name} 열은 수가 아니므로 빠진 값을 {allowed}(으)로 채워야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>column {name} must have a value in a training row, to fill others with</source>
        <translation>{name} 열에는 다른 값을 채울 수 있게 학습 행에 값이 하나는 있어야 합니다</translation>
    </message>
    <message>
        <source>column {name} of {title} must hold what it held: {kind}</source>
        <translation>{title}의 {name} 열에는 전에 있던 것이 있어야 합니다: {kind}</translation>
    </message>
    <message>
        <source>digits</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>digits 0–4</source>
        <translation>숫자 0–4</translation>
    </message>
    <message>
        <source>digits 5–9</source>
        <translation>숫자 5–9</translation>
    </message>
    <message>
        <source>digits moved by one pixel</source>
        <translation>한 픽셀 옮긴 숫자</translation>
    </message>
    <message>
        <source>digits, pixels in another order</source>
        <translation>픽셀 순서를 바꾼 숫자</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>강아지</translation>
    </message>
    <message>
        <source>each task must have rows to learn from and to be judged by</source>
        <translation>과제마다 배울 행과 평가할 행이 있어야 합니다</translation>
    </message>
    <message>
        <source>either {first} or {second} must be there, and not both</source>
        <translation>{first}과(와) {second} 가운데 하나만 있어야 합니다</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>에포크 수</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>프레임</translation>
    </message>
    <message>
        <source>from / to</source>
        <translation>출발 / 도착</translation>
    </message>
    <message>
        <source>green</source>
        <translation>초록</translation>
    </message>
    <message>
        <source>hidden layer {number}</source>
        <translation>은닉층 {number}</translation>
    </message>
    <message>
        <source>hidden_units says layers and nodes already: leave these out</source>
        <translation>hidden_units가 층과 노드를 이미 정하므로 layers와 nodes는 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>holds more than {most} objects: a lesson has at most {steps} steps</source>
        <translation>객체가 {most}개보다 많습니다. 수업은 {steps}단계까지입니다</translation>
    </message>
    <message>
        <source>inputs in another order</source>
        <translation>입력 순서를 바꾼 데이터</translation>
    </message>
    <message>
        <source>is done before anything was done: {says}</source>
        <translation>아무것도 하지 않았는데 이미 완료되어 있습니다. {says}</translation>
    </message>
    <message>
        <source>is no Deltascope file. What can be opened are {kinds} that Deltascope saved: files that end in .json.</source>
        <translation>Deltascope 파일이 아닙니다. 열 수 있는 것은 Deltascope가 저장한 {kinds} 파일이며, 이름이 .json으로 끝납니다.</translation>
    </message>
    <message>
        <source>is no text</source>
        <translation>글이 아닙니다</translation>
    </message>
    <message>
        <source>is not complete, valid JSON (line {line})</source>
        <translation>파일이 중간에 끊겼거나 올바른 JSON이 아닙니다({line}번째 줄)</translation>
    </message>
    <message>
        <source>its data must have three classes or more to be divided into two tasks</source>
        <translation>두 과제로 나누려면 데이터에 클래스가 세 개 이상 있어야 합니다</translation>
    </message>
    <message>
        <source>its data must have two inputs or more to change their order</source>
        <translation>순서를 바꾸려면 데이터에 입력이 두 개 이상 있어야 합니다</translation>
    </message>
    <message>
        <source>its model answer does not do it: {says}</source>
        <translation>모범 답안으로 완료되지 않습니다. {says}</translation>
    </message>
    <message>
        <source>its model answer {given} is not taken for right: {says}</source>
        <translation>모범 답안 {given}이(가) 맞는 답으로 처리되지 않습니다. {says}</translation>
    </message>
    <message>
        <source>larger or smaller of the same</source>
        <translation>같은 두 값의 최댓값과 최솟값의 미분법</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>lessons</source>
        <translation>수업</translation>
    </message>
    <message>
        <source>loss function</source>
        <translation>손실 함수</translation>
    </message>
    <message>
        <source>model answers of a lesson may take {most} epochs and updates together</source>
        <translation>한 수업의 모범 답안은 모두 합해 {most} 에포크와 갱신까지 할 수 있습니다</translation>
    </message>
    <message>
        <source>moons turned by 30°</source>
        <translation>30° 돌린 초승달</translation>
    </message>
    <message>
        <source>moons turned by 90°</source>
        <translation>90° 돌린 초승달</translation>
    </message>
    <message>
        <source>must be NAME=VALUE,VALUE or NAME=LOW..HIGH, got {got}</source>
        <translation>NAME=VALUE,VALUE 또는 NAME=LOW..HIGH여야 하는데 {got}입니다</translation>
    </message>
    <message>
        <source>must say at_least, at_most or equals</source>
        <translation>at_least, at_most, equals 가운데 하나가 있어야 합니다</translation>
    </message>
    <message>
        <source>must say one_of, at_least or at_most</source>
        <translation>one_of, at_least, at_most 가운데 하나가 있어야 합니다</translation>
    </message>
    <message>
        <source>must say reached, diverged, at_least or at_most</source>
        <translation>reached, diverged, at_least, at_most 가운데 하나가 있어야 합니다</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>no hidden layer</source>
        <translation>은닉층 없음</translation>
    </message>
    <message>
        <source>nodes of the hidden layers</source>
        <translation>은닉층의 노드 수</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>수가 아님</translation>
    </message>
    <message>
        <source>note: {note}</source>
        <translation>참고: {note}</translation>
    </message>
    <message>
        <source>nothing called {got} can be searched over; these can: {allowed}</source>
        <translation>{got}은(는) 탐색할 수 없습니다. 탐색할 수 있는 것: {allowed}</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>or anything with the same values</source>
        <translation>값이 같은 수식이면 모두 맞습니다</translation>
    </message>
    <message>
        <source>output layer</source>
        <translation>출력층</translation>
    </message>
    <message>
        <source>parameters are not finite at update {update} in layer {layer}, with learning rate {rate}</source>
        <translation>학습률 {rate}에서 {update}번째 갱신 때 {layer}번 층의 매개변수가 유한하지 않습니다</translation>
    </message>
    <message>
        <source>phrase</source>
        <translation>구</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>pigeon</source>
        <translation>비둘기</translation>
    </message>
    <message>
        <source>place</source>
        <translation>자리</translation>
    </message>
    <message>
        <source>places</source>
        <translation>자리</translation>
    </message>
    <message>
        <source>power of zero</source>
        <translation>0의 거듭제곱의 미분법</translation>
    </message>
    <message>
        <source>question {number}</source>
        <translation>문제 {number}</translation>
    </message>
    <message>
        <source>ranked by score, every fold needs two rows or more: take fewer folds</source>
        <translation>점수로 순위를 매기려면 폴드마다 행이 둘 이상 있어야 하므로 폴드를 줄여야 합니다</translation>
    </message>
    <message>
        <source>red</source>
        <translation>빨강</translation>
    </message>
    <message>
        <source>row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>rows in a batch</source>
        <translation>배치의 행 수</translation>
    </message>
    <message>
        <source>rule of the first weights</source>
        <translation>초기 가중치를 정하는 규칙</translation>
    </message>
    <message>
        <source>rule of the larger and the smaller value</source>
        <translation>큰 값과 작은 값의 미분법</translation>
    </message>
    <message>
        <source>running product:</source>
        <translation>누적 곱:</translation>
    </message>
    <message>
        <source>scaling of the inputs</source>
        <translation>입력의 스케일링</translation>
    </message>
    <message>
        <source>scenarios</source>
        <translation>시나리오</translation>
    </message>
    <message>
        <source>schedule of the learning rate</source>
        <translation>학습률 스케줄</translation>
    </message>
    <message>
        <source>scikit-learn adds epsilon before the means are corrected.</source>
        <translation>scikit-learn은 평균을 보정하기 전에 엡실론을 더합니다.</translation>
    </message>
    <message>
        <source>search needs a scenario, or --resume with a saved search</source>
        <translation>search에는 시나리오 또는 저장한 탐색을 주는 --resume이 있어야 합니다</translation>
    </message>
    <message>
        <source>setosa and versicolor</source>
        <translation>세토사와 버시컬러</translation>
    </message>
    <message>
        <source>sets_up</source>
        <translation>준비(sets_up)</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>단계 {step}</translation>
    </message>
    <message>
        <source>sum rule</source>
        <translation>합의 미분법</translation>
    </message>
    <message>
        <source>target {number}</source>
        <translation>목푯값 {number}</translation>
    </message>
    <message>
        <source>targets of {name} must be numbers, got {got}</source>
        <translation>{name}의 목푯값은 수여야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>targets of {name} must be {wanted}, got one of more than 308 digits</source>
        <translation>{name}의 목푯값은 {wanted}(이)어야 하는데, 308자리가 넘는 값이 있습니다</translation>
    </message>
    <message>
        <source>targets of {name} must be {wanted}, got {got}</source>
        <translation>{name}의 목푯값은 {wanted}(이)어야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>task {number}</source>
        <translation>과제 {number}</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>과제</translation>
    </message>
    <message>
        <source>the data as they are</source>
        <translation>데이터 그대로</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>디스크가 가득 찼습니다</translation>
    </message>
    <message>
        <source>the field scenario is missing, so there is no data to show the network with (the predict command can still use the file)</source>
        <translation>필드 scenario가 없어 신경망을 보여 줄 데이터가 없습니다(predict 명령에는 이 파일을 쓸 수 있습니다)</translation>
    </message>
    <message>
        <source>the fields layers and scenario.layers describe different networks</source>
        <translation>필드 layers와 scenario.layers가 서로 다른 신경망을 나타냅니다</translation>
    </message>
    <message>
        <source>the file would be larger than is allowed here</source>
        <translation>파일이 여기에서 허용되는 크기보다 커집니다</translation>
    </message>
    <message>
        <source>the first half of the classes</source>
        <translation>클래스의 앞 절반</translation>
    </message>
    <message>
        <source>the formula ends too early; a number, a name, a function or &apos;(&apos; must stand here</source>
        <translation>수식이 끝나지 않았습니다. 이 자리에는 수, 이름, 함수 또는 &apos;(&apos;가 와야 합니다</translation>
    </message>
    <message>
        <source>the formula ends too early; a number, x, y, a function or &apos;(&apos; must stand here</source>
        <translation>수식이 끝나지 않았습니다. 이 자리에는 수, x, y, 함수 또는 &apos;(&apos;가 와야 합니다</translation>
    </message>
    <message>
        <source>the formula is empty; type one in x and y, such as x^2 + 3y^2</source>
        <translation>수식이 비어 있습니다. x^2 + 3y^2처럼 x와 y로 된 식을 입력하면 됩니다</translation>
    </message>
    <message>
        <source>the formula is empty; type one such as (x + y)^2 or price*count*tax</source>
        <translation>수식이 비어 있습니다. (x + y)^2나 가격*개수*소비세처럼 씁니다</translation>
    </message>
    <message>
        <source>the formula uses neither x nor y; type for example x^2 + y^2</source>
        <translation>수식에 x도 y도 없습니다. 예를 들어 x^2 + y^2을 입력하면 됩니다</translation>
    </message>
    <message>
        <source>the formula uses y alone; with one variable, write x in place of y</source>
        <translation>수식에 y만 있습니다. 변수가 하나일 때는 y 대신 x를 씁니다</translation>
    </message>
    <message>
        <source>the glossary has no term {name}</source>
        <translation>용어집에 {name}이(가) 없습니다</translation>
    </message>
    <message>
        <source>the graph has no result yet</source>
        <translation>그래프에 아직 결과가 없습니다</translation>
    </message>
    <message>
        <source>the lesson {name} asks no questions</source>
        <translation>수업 {name}에는 문제가 없습니다</translation>
    </message>
    <message>
        <source>the loss is not finite: learning_rate is probably too large</source>
        <translation>손실이 유한하지 않습니다. learning_rate가 너무 큰 것으로 보입니다</translation>
    </message>
    <message>
        <source>the name cannot be used on this system</source>
        <translation>이 시스템에서 쓸 수 없는 이름입니다</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>이름이 너무 깁니다</translation>
    </message>
    <message>
        <source>the network cannot be saved, for what it computes cannot be checked: with numbers as large as these weights, rounding alone may change it by any amount</source>
        <translation>신경망의 계산 결과를 확인할 수 없어 저장할 수 없습니다. 가중치가 이만큼 크면 반올림만으로도 결과가 얼마든지 달라질 수 있습니다</translation>
    </message>
    <message>
        <source>the network has no hidden layer that could be kept: add one first</source>
        <translation>그대로 둘 은닉층이 신경망에 없으므로 먼저 은닉층을 추가해야 합니다</translation>
    </message>
    <message>
        <source>the network has no node {unit} in layer {layer} to be shown so</source>
        <translation>신경망의 {layer}층에 그렇게 보여 줄 {unit}번 노드가 없습니다</translation>
    </message>
    <message>
        <source>the network has parameters that are not finite and cannot be saved</source>
        <translation>유한하지 않은 매개변수가 있어 신경망을 저장할 수 없습니다</translation>
    </message>
    <message>
        <source>the network is too large for going back from here</source>
        <translation>신경망이 너무 커서 여기에서는 이전 순간으로 돌아갈 수 없습니다</translation>
    </message>
    <message>
        <source>the network&apos;s outputs are not finite, so it cannot be saved</source>
        <translation>신경망의 출력이 유한하지 않아 저장할 수 없습니다</translation>
    </message>
    <message>
        <source>the network&apos;s outputs must be finite to be measured</source>
        <translation>신경망의 출력이 유한하지 않아 평가할 수 없습니다</translation>
    </message>
    <message>
        <source>the number {text} may not stand right behind a value; write 2x or x*2 for a product, x^2 for a power</source>
        <translation>수 {text}은(는) 값 바로 뒤에 올 수 없습니다. 곱은 2x 또는 x*2, 거듭제곱은 x^2으로 씁니다</translation>
    </message>
    <message>
        <source>the optimizer&apos;s memory is not finite at update {update} in layer {layer}; the gradient there is too large to be squared</source>
        <translation>{update}번째 갱신 때 {layer}번 층에서 옵티마이저가 기억하는 값이 유한하지 않습니다. 그곳의 기울기가 너무 커서 제곱할 수 없습니다</translation>
    </message>
    <message>
        <source>the other classes</source>
        <translation>나머지 클래스</translation>
    </message>
    <message>
        <source>the output layer must have {n_outputs} units for {source}, got {got}</source>
        <translation>{source}의 출력층에는 노드가 {n_outputs}개 있어야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>the range of {name} must begin above 0 to be gone through by factors, got {got}</source>
        <translation>비율로 훑으려면 {name}의 범위가 0보다 위에서 시작해야 하는데 {got}입니다</translation>
    </message>
    <message>
        <source>the range of {name} must begin below its end, got {low} and {high}</source>
        <translation>{name}의 범위는 시작이 끝보다 작아야 하는데 {low}와 {high}입니다</translation>
    </message>
    <message>
        <source>the result is no node of the graph</source>
        <translation>결과가 그래프의 노드가 아닙니다</translation>
    </message>
    <message>
        <source>the result of setting {number} is not of this search</source>
        <translation>설정 {number}의 결과는 이 탐색의 것이 아닙니다</translation>
    </message>
    <message>
        <source>the rows of {title} were left out of this file: open the table too, with the columns {columns}</source>
        <translation>이 파일에는 {title}의 행이 들어 있지 않습니다. 열 {columns}이(가) 있는 표도 열어야 합니다</translation>
    </message>
    <message>
        <source>the scenario is still being prepared</source>
        <translation>시나리오를 아직 준비하고 있습니다</translation>
    </message>
    <message>
        <source>the space allowed on this disk is used up</source>
        <translation>이 디스크에서 쓸 수 있는 공간을 다 썼습니다</translation>
    </message>
    <message>
        <source>the split must leave a row of each class for training, got none of {missing}: choose another split or data seed</source>
        <translation>학습 행에는 모든 클래스의 행이 있어야 하는데 {missing}의 행이 없습니다. 나누는 방법이나 데이터 시드를 바꾸어야 합니다</translation>
    </message>
    <message>
        <source>the step sets up no network to take a number from</source>
        <translation>수를 가져올 신경망을 이 단계가 준비하지 않습니다</translation>
    </message>
    <message>
        <source>the tab</source>
        <translation>탭</translation>
    </message>
    <message>
        <source>the table has {count} values, and a file can hold {most}: leave its rows out</source>
        <translation>표에 값이 {count}개 있는데 파일에는 {most}개까지 들어갑니다. 행을 빼고 저장해야 합니다</translation>
    </message>
    <message>
        <source>the two weights of a surface must differ</source>
        <translation>손실 곡면의 두 가중치는 서로 달라야 합니다</translation>
    </message>
    <message>
        <source>the weights of layer {number} must have {count} rows, as many as numbers come in, got {got}</source>
        <translation>층 {number}의 가중치는 들어오는 수만큼 {count}행이어야 하는데 {got}입니다</translation>
    </message>
    <message>
        <source>the workshop {name} is not open</source>
        <translation>워크숍 {name}이(가) 열려 있지 않습니다</translation>
    </message>
    <message>
        <source>the wrong answer {given} counts as right, since an answer may be off by so much: give within</source>
        <translation>틀린 답 {given}도 허용 오차 안이라 맞는 답이 됩니다. within을 적습니다</translation>
    </message>
    <message>
        <source>the wrong answer {given} is told “{got}” instead of “{says}”</source>
        <translation>틀린 답 {given}에 ‘{says}’ 대신 ‘{got}’이(가) 나옵니다</translation>
    </message>
    <message>
        <source>the wrong answer {wrong}, typed as {typed}, counts as the right one, {right}, rounded: give within, a number smaller than {apart}</source>
        <translation>틀린 답 {wrong}을(를) {typed}(으)로 입력하면 반올림한 맞는 답 {right}(으)로 봅니다. {apart}보다 작은 within을 적습니다</translation>
    </message>
    <message>
        <source>there is no folder {parent}</source>
        <translation>폴더 {parent}이(가) 없습니다</translation>
    </message>
    <message>
        <source>there is no network: the step sets up none, nor does one before it</source>
        <translation>신경망이 없습니다. 이 단계도, 앞 단계도 신경망을 준비하지 않습니다</translation>
    </message>
    <message>
        <source>there is no permission for this file or its folder</source>
        <translation>이 파일이나 폴더에 대한 권한이 없습니다</translation>
    </message>
    <message>
        <source>there is no race: the step sets up none</source>
        <translation>경주가 없습니다. 이 단계가 경주를 준비하지 않습니다</translation>
    </message>
    <message>
        <source>there is no setting {got}; the settings are: {allowed}</source>
        <translation>설정 {got}은(는) 없습니다. 쓸 수 있는 설정: {allowed}</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>그런 파일이나 폴더가 없습니다</translation>
    </message>
    <message>
        <source>there is no {kind} {name}; there are: {allowed}</source>
        <translation>{kind} {name}은(는) 없습니다. 있는 것: {allowed}</translation>
    </message>
    <message>
        <source>there is no {place} in this network</source>
        <translation>이 신경망에는 {place}이(가) 없습니다</translation>
    </message>
    <message>
        <source>there may be at most {most} lines</source>
        <translation>줄은 {most}개까지 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>this &apos;{text}&apos; is never closed</source>
        <translation>여기의 &apos;{text}&apos;이(가) 닫히지 않았습니다</translation>
    </message>
    <message>
        <source>this disk can only be read</source>
        <translation>읽기만 할 수 있는 디스크입니다</translation>
    </message>
    <message>
        <source>this file exists already; --force replaces it</source>
        <translation>이 파일이 이미 있습니다. --force를 쓰면 이 파일로 바꿉니다</translation>
    </message>
    <message>
        <source>this file is read-only</source>
        <translation>읽기 전용 파일입니다</translation>
    </message>
    <message>
        <source>this formula is too long to be differentiated by hand: written out it has more than {most} operations; the graph needs no more steps for it than it has edges</source>
        <translation>이 수식은 손으로 미분하기에는 너무 깁니다. 풀어 쓰면 연산이 {most}개를 넘습니다. 그래프에서는 연결선 수만큼의 단계면 됩니다</translation>
    </message>
    <message>
        <source>this is a folder</source>
        <translation>파일이 아니라 폴더입니다</translation>
    </message>
    <message>
        <source>this is a folder, not a file</source>
        <translation>파일이 아니라 폴더입니다</translation>
    </message>
    <message>
        <source>this is no file name</source>
        <translation>파일 이름이 아닙니다</translation>
    </message>
    <message>
        <source>this is no session that can be gone on with</source>
        <translation>이어서 할 수 있는 작업이 아닙니다</translation>
    </message>
    <message>
        <source>this is not a regular file</source>
        <translation>일반 파일이 아닙니다</translation>
    </message>
    <message>
        <source>this number is too large; the largest is 1.8e308</source>
        <translation>너무 큰 수입니다. 가장 큰 수는 1.8e308입니다</translation>
    </message>
    <message>
        <source>this would close a circle: {name} is needed for what it would be computed from</source>
        <translation>이렇게 이으면 고리가 생깁니다. {name}이(가) 자기를 계산하는 데 쓰이게 됩니다</translation>
    </message>
    <message>
        <source>two moons</source>
        <translation>초승달 두 개</translation>
    </message>
    <message>
        <source>two nodes have the same id or the same name</source>
        <translation>두 노드의 id나 이름이 같습니다</translation>
    </message>
    <message>
        <source>two steps are called {name}</source>
        <translation>이름이 {name}인 단계가 둘입니다</translation>
    </message>
    <message>
        <source>virginica</source>
        <translation>버지니카</translation>
    </message>
    <message>
        <source>white</source>
        <translation>하얀</translation>
    </message>
    <message>
        <source>white cat</source>
        <translation>하얀 고양이</translation>
    </message>
    <message>
        <source>white dog</source>
        <translation>하얀 강아지</translation>
    </message>
    <message>
        <source>white pigeon</source>
        <translation>하얀 비둘기</translation>
    </message>
    <message>
        <source>word of the list</source>
        <translation>목록의 낱말</translation>
    </message>
    <message>
        <source>word of the phrase</source>
        <translation>구의 낱말</translation>
    </message>
    <message>
        <source>workshops</source>
        <translation>워크숍</translation>
    </message>
    <message>
        <source>wrote {path}</source>
        <translation>{path}을(를) 썼습니다</translation>
    </message>
    <message>
        <source>wrote {path}: for an assignment of {points} points</source>
        <translation>{path}을(를) 썼습니다. 과제의 배점은 {points}점입니다</translation>
    </message>
    <message>
        <source>{activation} does not suit the hidden layers of a sheet: choose another one.</source>
        <translation>{activation}은(는) 학습지의 은닉층에 맞지 않습니다. 다른 함수를 고릅니다.</translation>
    </message>
    <message>
        <source>{activation} outputs and the loss {loss} do not go together: choose another pair.</source>
        <translation>{activation} 출력과 손실 함수 {loss}은(는) 함께 쓸 수 없습니다. 다른 짝을 고릅니다.</translation>
    </message>
    <message>
        <source>{called}: {value} now</source>
        <translation>{called}: 지금 {value}</translation>
    </message>
    <message>
        <source>{column} cannot be numbers: its units differ.</source>
        <translation>{column}은(는) 단위가 서로 달라 수가 될 수 없습니다.</translation>
    </message>
    <message>
        <source>{column} cannot be numbers: {name} is none.</source>
        <translation>{column}은(는) 수가 될 수 없습니다. {name}이(가) 수가 아닙니다.</translation>
    </message>
    <message>
        <source>{column} has {count} different values; yes and no are two.</source>
        <translation>{column}에는 서로 다른 값이 {count}개 있습니다. 예와 아니요는 둘입니다.</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count}분</translation>
    </message>
    <message>
        <source>{count} of {units} nodes of hidden layer {layer} are equal, and stay so.</source>
        <translation>은닉층 {layer}의 노드 {units}개 가운데 {count}개가 서로 같고, 앞으로도 같습니다.</translation>
    </message>
    <message>
        <source>{count} of {units} nodes of hidden layer {layer}: output 0 for {rows}.</source>
        <translation>은닉층 {layer}의 노드 {units}개 가운데 {count}개: {rows}에서 출력 0.</translation>
    </message>
    <message>
        <source>{count} of {units} nodes of hidden layer {layer}: saturated for {rows}.</source>
        <translation>은닉층 {layer}의 노드 {units}개 가운데 {count}개: {rows}에서 포화.</translation>
    </message>
    <message>
        <source>{count} of {units} nodes of hidden layer {layer}: slope 0 for {rows}.</source>
        <translation>은닉층 {layer}의 노드 {units}개 가운데 {count}개: {rows}에서 미분값 0.</translation>
    </message>
    <message>
        <source>{count} of {wanted} rows of your own have been typed.</source>
        <translation>직접 입력한 행: {wanted} 가운데 {count}</translation>
    </message>
    <message>
        <source>{count} smaller, together {value}</source>
        <translation>작은 항 {count}개, 합 {value}</translation>
    </message>
    <message>
        <source>{done} If it matters, write its month or hour as a number.</source>
        <translation>{done} 중요하다면 달이나 시를 수로 적습니다.</translation>
    </message>
    <message>
        <source>{done} If its words are classes, choose that kind.</source>
        <translation>{done} 낱말이 클래스라면 종류를 클래스로 고릅니다.</translation>
    </message>
    <message>
        <source>{epochs} of {wanted} epochs have been trained.</source>
        <translation>학습한 에포크: {wanted} 가운데 {epochs}</translation>
    </message>
    <message>
        <source>{file}: {problem}</source>
        <translation>{file}: {problem}</translation>
    </message>
    <message>
        <source>{first} Or: {second}</source>
        <translation>{first} 또는: {second}</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first}, {second}</translation>
    </message>
    <message>
        <source>{formula} has no values between lowest and highest</source>
        <translation>{formula}은(는) lowest와 highest 사이에서 값이 없습니다</translation>
    </message>
    <message>
        <source>{gate}: {right} of {rows} rows are right.</source>
        <translation>{gate}: {rows}행 가운데 {right}행이 맞습니다.</translation>
    </message>
    <message>
        <source>{got} is no kind of place; the kinds are: {allowed}</source>
        <translation>{got}은(는) 자리의 종류가 아닙니다. 종류는 {allowed}입니다</translation>
    </message>
    <message>
        <source>{got} is no {kind}: {wanted}</source>
        <translation>{got}은(는) {kind}이(가) 아닙니다. {wanted}</translation>
    </message>
    <message>
        <source>{learner} has handed in more than once</source>
        <translation>{learner}이(가) 두 번 이상 제출했습니다</translation>
    </message>
    <message>
        <source>{learner}: {got} of {points}</source>
        <translation>{learner}: {points}점 중 {got}점</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>{least}~{most}</translation>
    </message>
    <message>
        <source>{low} and {high}</source>
        <translation>{low}, {high}</translation>
    </message>
    <message>
        <source>{name} cannot be checked: with numbers as large as these weights, rounding alone may change it by any amount</source>
        <translation>“{name}”은(는) 확인할 수 없습니다. 가중치가 이만큼 크면 반올림만으로도 값이 얼마든지 달라질 수 있습니다</translation>
    </message>
    <message>
        <source>{name} cannot be chosen for {source}, got {got}</source>
        <translation>{source}에서는 “{name}”을(를) 고를 수 없습니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} is a layer of its own: use {made}</source>
        <translation>{name}은(는) 따로 있는 층입니다. {made}을(를) 쓰면 됩니다</translation>
    </message>
    <message>
        <source>{name} is masked, and there is no number to learn from: leave its row out, or fill it</source>
        <translation>“{name}”은(는) 가려져 있어 학습할 값이 없습니다. 그 행을 빼거나 값을 채우면 됩니다</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>“{name}”이(가) 없습니다</translation>
    </message>
    <message>
        <source>{name} is not a known field</source>
        <translation>“{name}”은(는) 알 수 없는 필드입니다</translation>
    </message>
    <message>
        <source>{name} is not as it must be, got {got}</source>
        <translation>“{name}”의 값이 올바르지 않습니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} is not as the lesson has set it up</source>
        <translation>{name}이(가) 수업에서 준비한 것과 다릅니다</translation>
    </message>
    <message>
        <source>{name} is not the name of a node</source>
        <translation>{name}은(는) 노드의 이름이 될 수 없습니다</translation>
    </message>
    <message>
        <source>{name} is searched over twice</source>
        <translation>{name}이(가) 탐색할 설정에 두 번 있습니다</translation>
    </message>
    <message>
        <source>{name} is {got}, but the weights give {computed}: the file was changed or damaged</source>
        <translation>“{name}”은(는) {got}인데 가중치로 계산하면 {computed}입니다. 파일이 바뀌었거나 손상되었습니다</translation>
    </message>
    <message>
        <source>{name} is {got}: with it {input}, {value}, is scaled to a number that is not finite</source>
        <translation>“{name}”이(가) {got}입니다. 이 값으로는 {input}의 값 {value}을(를) 스케일링한 결과가 유한하지 않습니다</translation>
    </message>
    <message>
        <source>{name} must be 0 in the output layer, got {got}</source>
        <translation>출력층의 “{name}”은(는) 0이어야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be 0 or 1, got {got}</source>
        <translation>“{name}”은(는) 0 또는 1이어야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be 0 or at least 2, got {got}</source>
        <translation>{name}은(는) 0이거나 2 이상이어야 하는데 {got}입니다</translation>
    </message>
    <message>
        <source>{name} must be 0 where a class has a single row, got {got} for {rows} rows</source>
        <translation>행이 하나뿐인 클래스가 있으면 “{name}”은(는) 0이어야 합니다(받은 값: {rows}행에 {got})</translation>
    </message>
    <message>
        <source>{name} must be 0 with {optimizer}, which has a weight_decay of its own, got {got}</source>
        <translation>{optimizer}에는 weight_decay가 따로 있으므로 “{name}”은(는) 0이어야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be &lt; {count}, the size of its axis, got {got}</source>
        <translation>{name}은(는) 축의 크기인 {count}보다 작아야 하는데 {got}입니다</translation>
    </message>
    <message>
        <source>{name} must be &lt; {last}, where {racer} diverged, got {got}</source>
        <translation>{racer}이(가) 발산했으므로 “{name}”은(는) {last}보다 작아야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be &lt;= {count}, the number of samples, got {got}</source>
        <translation>{name} 값은 표본 수인 {count} 이하여야 하는데 {got}입니다</translation>
    </message>
    <message>
        <source>{name} must be &lt;= {most} for a network of {count} parameters, so that all of them fit into memory, got {got}</source>
        <translation>매개변수가 {count}개인 신경망에서는 모두 메모리에 들어가도록 “{name}”이(가) {most} 이하여야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be &lt;= {most}, the training rows, got {got}</source>
        <translation>{name}은(는) 학습 행의 수 {most} 이하여야 하는데 {got}입니다</translation>
    </message>
    <message>
        <source>{name} must be &lt;= {most}: every fold needs a row of every class, got {got}</source>
        <translation>{name}은(는) {most} 이하여야 하는데 {got}입니다. 폴드마다 모든 클래스의 행이 있어야 합니다</translation>
    </message>
    <message>
        <source>{name} must be True or False, got {got}</source>
        <translation>“{name}”은(는) True 또는 False여야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be a class index in 0..{last}, got {got}</source>
        <translation>“{name}”은(는) 0~{last}의 클래스 번호여야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be a finite number &gt; 0, got {got}</source>
        <translation>“{name}”은(는) 0보다 큰 유한한 수여야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be a finite number, got {got}</source>
        <translation>“{name}”은(는) 유한한 수여야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be a list, got {got}</source>
        <translation>“{name}”은(는) 목록이어야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be a number, got {got}</source>
        <translation>“{name}”은(는) 수여야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be a number, or an object that says of what, got {got}</source>
        <translation>{name}은(는) 수이거나 무엇의 수인지 알려 주는 객체여야 하는데 {got}입니다</translation>
    </message>
    <message>
        <source>{name} must be a table of finite numbers</source>
        <translation>“{name}”은(는) 유한한 수의 표여야 합니다</translation>
    </message>
    <message>
        <source>{name} must be a text, as others are, got {got}</source>
        <translation>“{name}”은(는) 다른 값들처럼 글이어야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be a text, got {got}</source>
        <translation>“{name}”은(는) 글이어야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be a whole number &gt;= 1, got {got}</source>
        <translation>“{name}”은(는) 1 이상의 정수여야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be a whole number in 0..{last}, got {got}</source>
        <translation>“{name}”은(는) 0~{last}의 정수여야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be a whole number or a text, got {got}</source>
        <translation>“{name}”은(는) 정수 또는 글이어야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be a whole number, got {got}</source>
        <translation>“{name}”은(는) 정수여야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be a workshop&apos;s document</source>
        <translation>{name}은(는) 워크숍 문서여야 합니다</translation>
    </message>
    <message>
        <source>{name} must be a {kind} for {of}</source>
        <translation>{of}에는 {name}이(가) {kind}이어야 합니다</translation>
    </message>
    <message>
        <source>{name} must be an object, got {got}</source>
        <translation>“{name}”은(는) 객체여야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be at most {most}, so that each has a row of every class, got {got}</source>
        <translation>{name}은(는) 묶음마다 모든 클래스의 행이 있도록 {most} 이하여야 하는데 {got}입니다</translation>
    </message>
    <message>
        <source>{name} must be at most {most}, the number of rows, got {got}</source>
        <translation>“{name}”은(는) 행의 수인 {most} 이하여야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be at most {most}, the rows of the smallest class, got {got}</source>
        <translation>“{name}”은(는) 가장 작은 클래스의 행 수인 {most} 이하여야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be different ones</source>
        <translation>“{name}”은(는) 서로 달라야 합니다</translation>
    </message>
    <message>
        <source>{name} must be finite numbers, or null for what is missing</source>
        <translation>“{name}”은(는) 유한한 수이거나, 빠진 값이면 null이어야 합니다</translation>
    </message>
    <message>
        <source>{name} must be in 0..{last}, got {got}</source>
        <translation>“{name}”은(는) 0~{last}의 값이어야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be in 1..{most}, got {got}</source>
        <translation>“{name}”은(는) 1~{most}이어야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be left out for a layer of type {type}</source>
        <translation>종류가 {type}인 층에는 “{name}”을(를) 쓰지 않습니다</translation>
    </message>
    <message>
        <source>{name} must be left out for a {task} task</source>
        <translation>{task} 문제에는 “{name}”을(를) 쓰지 않습니다</translation>
    </message>
    <message>
        <source>{name} must be left out for numbers, and given for all others</source>
        <translation>“{name}”은(는) 수에는 없어야 하고, 그 밖에는 모두 있어야 합니다</translation>
    </message>
    <message>
        <source>{name} must be left out for {of}</source>
        <translation>{of}에는 {name}이(가) 없어야 합니다</translation>
    </message>
    <message>
        <source>{name} must be left out for {source}</source>
        <translation>{source}에는 “{name}”이(가) 없어야 합니다</translation>
    </message>
    <message>
        <source>{name} must be left out for {task}, got {got} names</source>
        <translation>{task}에는 “{name}”을(를) 쓰지 않습니다(받은 이름: {got}개)</translation>
    </message>
    <message>
        <source>{name} must be left out with --resume</source>
        <translation>--resume과 함께 {name}을(를) 줄 수 없습니다</translation>
    </message>
    <message>
        <source>{name} must be left out, got {got}</source>
        <translation>“{name}”은(는) 쓰지 않습니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be left out: the rounds of {method} follow from it</source>
        <translation>{name}을(를) 바꿀 수 없습니다. {method}의 라운드가 그것에서 정해집니다</translation>
    </message>
    <message>
        <source>{name} must be left out: {kind} has as many nodes as the layer before</source>
        <translation>{kind}의 노드 수는 앞 층과 같으므로 “{name}”을(를) 쓰지 않습니다</translation>
    </message>
    <message>
        <source>{name} must be left out: {kind} has no {group}</source>
        <translation>{kind}에는 {group}이(가) 없으므로 “{name}”을(를) 쓰지 않습니다</translation>
    </message>
    <message>
        <source>{name} must be left out: {method} searches the sizes of the layers</source>
        <translation>{name}을(를) 빼야 합니다. {method}은(는) 층의 크기를 스스로 탐색합니다</translation>
    </message>
    <message>
        <source>{name} must be lower-case letters, digits, - and _, with a letter or digit first, got {got}</source>
        <translation>“{name}”에는 영문 소문자, 숫자, -, _만 쓸 수 있고, 첫 글자는 영문자나 숫자여야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be numbers, or null for what is missing</source>
        <translation>“{name}”은(는) 수이거나, 빠진 값이면 null이어야 합니다</translation>
    </message>
    <message>
        <source>{name} must be of one of the types {allowed}, got {type}</source>
        <translation>{name}의 종류(type)는 {allowed} 가운데 하나여야 하는데 {type}입니다</translation>
    </message>
    <message>
        <source>{name} must be one of {allowed}, got {got}</source>
        <translation>“{name}”은(는) 다음 가운데 하나여야 합니다: {allowed} (받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be sizes of layers such as {example}, got {got}</source>
        <translation>{name}은(는) {example} 같은 층의 크기여야 하는데 {got}입니다</translation>
    </message>
    <message>
        <source>{name} must be text on one line, without control characters, got {got}</source>
        <translation>“{name}”은(는) 제어 문자가 없는 한 줄의 글이어야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be text or a short list of whole numbers</source>
        <translation>{name}은(는) 글자이거나 짧은 정수 목록이어야 합니다</translation>
    </message>
    <message>
        <source>{name} must be text without tabs and control characters, got {got}</source>
        <translation>“{name}”은(는) 탭과 제어 문자가 없는 글이어야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be text, got {got}</source>
        <translation>“{name}”은(는) 글이어야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be the network&apos;s own layers</source>
        <translation>“{name}”은(는) 이 신경망의 층과 같아야 합니다</translation>
    </message>
    <message>
        <source>{name} must be true or false, got {got}</source>
        <translation>“{name}”은(는) true 또는 false여야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be true where several options are right</source>
        <translation>맞는 선택지가 여럿이면 {name}은(는) true여야 합니다</translation>
    </message>
    <message>
        <source>{name} must be two different ones of {count}, got {got}</source>
        <translation>“{name}”은(는) {count}개 가운데 서로 다른 둘이어야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be valid Unicode text, got {got}</source>
        <translation>“{name}”은(는) 올바른 유니코드 글이어야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be what the columns become, in their order</source>
        <translation>“{name}”은(는) 열에서 나온 입력을 차례대로 적은 것이어야 합니다</translation>
    </message>
    <message>
        <source>{name} must be whole numbers in 0..{last}, got {got}</source>
        <translation>“{name}”은(는) 0~{last}의 정수여야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be yes or no, got {got}</source>
        <translation>“{name}”은(는) yes 또는 no여야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be {allowed} for {task}, got {got}</source>
        <translation>{task}에서 “{name}”은(는) {allowed} 가운데 하나여야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be {count}, the number of outputs of {source}, got {got}</source>
        <translation>“{name}”은(는) {source}의 출력 개수인 {count}(이)어야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must be {newest}, got {got}: a newer program wrote this file</source>
        <translation>“{name}”은(는) {newest}(이)어야 하는데 {got}입니다. 더 새로운 프로그램으로 저장한 파일입니다</translation>
    </message>
    <message>
        <source>{name} must be {wanted}, got {got}</source>
        <translation>“{name}”은(는) {wanted}(이)어야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must differ between rows, got {got} in every row</source>
        <translation>“{name}”은(는) 행마다 달라야 하는데 모든 행에서 {got}입니다</translation>
    </message>
    <message>
        <source>{name} must end in 1 node for a binary task, got {got}</source>
        <translation>이진 분류에서는 “{name}”의 마지막 층에 노드가 1개여야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must fit: layer {layer} of {source} cannot be taken by {target}</source>
        <translation>“{name}”이(가) 맞아야 합니다. 노드 수가 {source}인 신경망의 {layer}번 층은 {target}인 신경망에 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>{name} must have a row of each class 0..{last}, got none of {missing}</source>
        <translation>“{name}”에는 클래스 0~{last}의 행이 모두 있어야 하는데 {missing}의 행이 없습니다</translation>
    </message>
    <message>
        <source>{name} must have a row of each class, got none of {missing}</source>
        <translation>“{name}”에는 클래스마다 행이 있어야 하는데 {missing}의 행이 없습니다</translation>
    </message>
    <message>
        <source>{name} must have a text in English, &quot;en&quot;, got {got}</source>
        <translation>“{name}”에는 영어 글 &quot;en&quot;이 있어야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must have as many numbers in every row, got {got}</source>
        <translation>{name}은(는) 행마다 수의 개수가 같아야 하는데 {got}입니다</translation>
    </message>
    <message>
        <source>{name} must have as many outputs as inputs</source>
        <translation>“{name}”의 출력과 입력은 개수가 같아야 합니다</translation>
    </message>
    <message>
        <source>{name} must have at least one row and one column, got shape {got}</source>
        <translation>“{name}”에는 행과 열이 하나 이상 있어야 합니다(받은 모양: {got})</translation>
    </message>
    <message>
        <source>{name} must have at least {min_length} characters, got {got}</source>
        <translation>“{name}”은(는) {min_length}자 이상이어야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must have at least {min_length} items, got {got}</source>
        <translation>“{name}”의 항목은 {min_length}개 이상이어야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must have at most {max_length} characters, got {got}</source>
        <translation>“{name}”은(는) {max_length}자 이하여야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must have at most {max_length} items, got {got}</source>
        <translation>“{name}”의 항목은 {max_length}개 이하여야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must have at most {most} numbers, got {got}</source>
        <translation>“{name}”의 수는 모두 {most}개 이하여야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must have at most {most} parameters together, got {got}</source>
        <translation>“{name}”의 매개변수는 모두 {most}개 이하여야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must have choices or a range, not both</source>
        <translation>{name}에는 선택지와 범위 가운데 하나만 있어야 합니다</translation>
    </message>
    <message>
        <source>{name} must have choices, or low and high</source>
        <translation>{name}에는 choices 또는 low와 high가 있어야 합니다</translation>
    </message>
    <message>
        <source>{name} must have choices: it is no number</source>
        <translation>{name}은(는) 수가 아니므로 choices가 있어야 합니다</translation>
    </message>
    <message>
        <source>{name} must have different names</source>
        <translation>“{name}”의 이름은 서로 달라야 합니다</translation>
    </message>
    <message>
        <source>{name} must have inputs and one to {most} layers, got {got}</source>
        <translation>{name}에는 입력과 층 1~{most}개가 있어야 하는데 {got}입니다</translation>
    </message>
    <message>
        <source>{name} must have one column for each of at least 2 labels, got {got} for {count} names</source>
        <translation>“{name}”에는 2개 이상의 레이블마다 열이 하나씩 있어야 합니다(받은 열: 이름 {count}개에 {got}개)</translation>
    </message>
    <message>
        <source>{name} must have rows of at least 2 classes, got class {got} only</source>
        <translation>“{name}”에는 2개 이상의 클래스의 행이 있어야 하는데 클래스 {got}의 행만 있습니다</translation>
    </message>
    <message>
        <source>{name} must have rows of equal length</source>
        <translation>“{name}”의 행은 모두 길이가 같아야 합니다</translation>
    </message>
    <message>
        <source>{name} must have shape (n, {inputs}), got {got}</source>
        <translation>“{name}”의 모양은 (n, {inputs})이어야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must have shape (n_samples, n_features), got {got}</source>
        <translation>“{name}”의 모양은 (n_samples, n_features)여야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must have shape ({rows}, k) for {task}, got {got}</source>
        <translation>{task}에서 “{name}”의 모양은 ({rows}, k)여야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must have shape ({rows},) for {task}, got {got}</source>
        <translation>{task}에서 “{name}”의 모양은 ({rows},)(이)어야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must have texts by codes of languages, such as &quot;en&quot; and &quot;ko&quot;, got one by {code}</source>
        <translation>“{name}”의 글은 &quot;en&quot;, &quot;ko&quot;와 같은 언어 코드로 구분해야 합니다(받은 코드: {code})</translation>
    </message>
    <message>
        <source>{name} must have {count} classes, got {got}: {known}</source>
        <translation>“{name}”의 클래스는 {count}개여야 하는데 {got}개입니다: {known}</translation>
    </message>
    <message>
        <source>{name} must have {count} items, got {got}</source>
        <translation>“{name}”의 항목은 {count}개여야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must have {count} names, got {got}</source>
        <translation>“{name}”의 이름은 {count}개여야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must have {count} numbers for each node, got {got} numbers</source>
        <translation>“{name}”에는 노드마다 수가 {count}개 있어야 합니다(받은 수: {got}개)</translation>
    </message>
    <message>
        <source>{name} must have {count} numbers, got {got}</source>
        <translation>“{name}”의 수는 {count}개여야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must have {count} numbers, one for each node, got {got}</source>
        <translation>{name}에는 노드마다 하나씩 수가 {count}개 있어야 하는데 {got}개입니다</translation>
    </message>
    <message>
        <source>{name} must have {count} places, one for each axis, got {got}</source>
        <translation>{name}에는 축마다 하나씩 자리가 {count}개 있어야 하는데 {got}개입니다</translation>
    </message>
    <message>
        <source>{name} must have {count} rows, got {got}</source>
        <translation>“{name}”의 행은 {count}개여야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must have {rows} rows of {columns} numbers, as the targets have</source>
        <translation>{name}에는 목푯값처럼 수가 {columns}개인 행이 {rows}개 있어야 합니다</translation>
    </message>
    <message>
        <source>{name} must have {values} values and {trainings} losses and scores</source>
        <translation>{name}에는 값 {values}개와 손실과 점수가 {trainings}개씩 있어야 합니다</translation>
    </message>
    <message>
        <source>{name} must hold a right answer</source>
        <translation>{name}에는 맞는 답이 있어야 합니다</translation>
    </message>
    <message>
        <source>{name} must hold finite numbers</source>
        <translation>“{name}”의 값은 모두 유한한 수여야 합니다</translation>
    </message>
    <message>
        <source>{name} must hold {count} numbers, got {got}</source>
        <translation>{name}에는 수가 {count}개 있어야 하는데 {got}개입니다</translation>
    </message>
    <message>
        <source>{name} must leave a row for training, got {got}</source>
        <translation>“{name}”은(는) 학습할 행을 하나는 남겨야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} must leave a row for training, got {got} for {rows} rows</source>
        <translation>“{name}”은(는) 학습 행이 하나라도 남는 값이어야 합니다(받은 값: {rows}행에 {got})</translation>
    </message>
    <message>
        <source>{name} must leave a row of each class for training and for validation, got {got} for {rows} rows of {classes} classes</source>
        <translation>“{name}”은(는) 클래스마다 학습 행과 검증 행이 하나 이상 남는 값이어야 합니다(받은 값: 클래스 {classes}개, {rows}행에 {got})</translation>
    </message>
    <message>
        <source>{name} must not be empty</source>
        <translation>“{name}”은(는) 비어 있을 수 없습니다</translation>
    </message>
    <message>
        <source>{name} must say its type, one of {allowed}</source>
        <translation>{name}에는 종류(type)가 있어야 하며, {allowed} 가운데 하나입니다</translation>
    </message>
    <message>
        <source>{name} must stand beside a scenario</source>
        <translation>{name}은(는) 시나리오와 함께 써야 합니다</translation>
    </message>
    <message>
        <source>{name} must suit {source}, whose targets are 0 and 1: {problem}</source>
        <translation>“{name}”은(는) 목푯값이 0과 1인 {source}에 맞아야 합니다. {problem}</translation>
    </message>
    <message>
        <source>{name} needs a hidden layer, and there is none, got {got}</source>
        <translation>{name}을(를) 쓰려면 은닉층이 있어야 하는데 은닉층이 없습니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{name} needs its value in parentheses: {name}(x)</source>
        <translation>{name}의 값은 괄호 안에 씁니다: {name}(x)</translation>
    </message>
    <message>
        <source>{name} needs its value in parentheses: {name}(x); its square is {name}(x)^2</source>
        <translation>{name}의 값은 괄호 안에 씁니다: {name}(x), 제곱은 {name}(x)^2</translation>
    </message>
    <message>
        <source>{name} takes no inputs: connect to an operation</source>
        <translation>{name}은(는) 입력을 받지 않습니다. 연산에 연결해야 합니다</translation>
    </message>
    <message>
        <source>{name} takes one value, got {got}; the decimal mark is &apos;.&apos;, not &apos;,&apos;</source>
        <translation>{name}에는 값을 하나만 쓰는데 {got}개입니다. 소수점은 &apos;,&apos;가 아니라 &apos;.&apos;입니다</translation>
    </message>
    <message>
        <source>{name} takes two or more values, such as {name}(x, 1)</source>
        <translation>{name}에는 {name}(x, 1)처럼 값을 두 개 이상 씁니다</translation>
    </message>
    <message>
        <source>{name} takes {wanted} inputs, got {got}</source>
        <translation>{name}은(는) 입력이 {wanted}개여야 합니다(받은 값: {got}개)</translation>
    </message>
    <message>
        <source>{number}</source>
        <translation>{number}</translation>
    </message>
    <message>
        <source>{number} ± {within}</source>
        <translation>{number} ± {within}</translation>
    </message>
    <message>
        <source>{owner} has no setting {got}; it has: {allowed}</source>
        <translation>{owner}에는 설정 {got}이(가) 없습니다. 있는 설정: {allowed}</translation>
    </message>
    <message>
        <source>{place} is no edge</source>
        <translation>{place}은(는) 간선이 아닙니다</translation>
    </message>
    <message>
        <source>{place}.{problem}</source>
        <translation>{place}.{problem}</translation>
    </message>
    <message>
        <source>{place}: {problem}</source>
        <translation>{place}: {problem}</translation>
    </message>
    <message>
        <source>{problem} after scaling ({target_scaling}); the data&apos;s own lie between {lowest} and {highest}: choose another scaling of the targets, such as {plain}</source>
        <translation>스케일링({target_scaling}) 뒤에 맞지 않습니다: {problem}. 원래 목푯값은 {lowest}에서 {highest} 사이입니다. “{plain}” 등 목푯값의 다른 스케일링을 고르면 됩니다</translation>
    </message>
    <message>
        <source>{right} of {rows} rows are right.</source>
        <translation>{rows}행 가운데 {right}행이 맞습니다.</translation>
    </message>
    <message>
        <source>{right} of {wanted} numbers have been predicted.</source>
        <translation>맞게 예측한 수: {wanted} 가운데 {right}</translation>
    </message>
    <message>
        <source>{several} and {last}</source>
        <translation>{several}, {last}</translation>
    </message>
    <message>
        <source>{several} or {last}</source>
        <translation>{several} 또는 {last}</translation>
    </message>
    <message>
        <source>{several}, {more}</source>
        <translation>{several}, {more}</translation>
    </message>
    <message>
        <source>{share} % of the rows are right; {wanted} % are wanted.</source>
        <translation>맞은 행은 {share} %이며, {wanted} %가 되어야 합니다.</translation>
    </message>
    <message>
        <source>{shown} is not allowed; use numbers, names, + - * / ^, ( and ), and functions</source>
        <translation>{shown}은(는) 쓸 수 없습니다. 수, 이름, + - * / ^, ( ), 함수를 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>{shown} is not allowed; use numbers, x, y, + - * / ^, ( and ), and functions</source>
        <translation>{shown}은(는) 쓸 수 없습니다. 수, x, y, + - * / ^, ( ), 함수를 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>{shown} is not allowed; use the parentheses ( and )</source>
        <translation>{shown}은(는) 쓸 수 없습니다. 괄호는 ( )를 씁니다</translation>
    </message>
    <message>
        <source>{source} is no data set of a library: put your rows into X, one a line with {count} numbers, and what they are into y.</source>
        <translation>{source}은(는) 라이브러리에 없는 데이터 세트입니다. 한 줄에 수가 {count}개인 행을 X에, 그 답을 y에 넣습니다.</translation>
    </message>
    <message>
        <source>{steps} of {wanted} steps have been taken.</source>
        <translation>진행한 단계: {wanted} 가운데 {steps}</translation>
    </message>
    <message>
        <source>{symbol} before the update, {layer}</source>
        <translation>갱신하기 전의 {symbol}, {layer}</translation>
    </message>
    <message>
        <source>{task} must have {wanted} target columns, got {got}</source>
        <translation>{task}에는 목푯값 열이 {wanted}개 있어야 합니다(받은 값: {got})</translation>
    </message>
    <message>
        <source>{text} has no finite value for {names} between {low} and {high}</source>
        <translation>{low}에서 {high} 사이의 {names}에서 {text}의 유한한 값이 없습니다</translation>
    </message>
    <message>
        <source>{text} is not a name: take a letter, with or without a number, or a word of three letters or more, such as y, w1 or price</source>
        <translation>{text}은(는) 이름으로 쓸 수 없습니다. y나 w1처럼 글자 하나(뒤에 숫자를 붙여도 됩니다), price처럼 세 글자 이상의 낱말, 또는 한글 낱말을 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>{title} is at {place}, loss {loss}.</source>
        <translation>{title}: 위치 {place}, 손실 {loss}.</translation>
    </message>
    <message>
        <source>{title} must have a column {name}</source>
        <translation>{title}에는 {name} 열이 있어야 합니다</translation>
    </message>
    <message>
        <source>{title} must have a row in which nothing is missing that is used</source>
        <translation>{title}에는 쓰는 값이 하나도 빠지지 않은 행이 있어야 합니다</translation>
    </message>
    <message>
        <source>{title}, sheet {seed}</source>
        <translation>{title}, {seed}번</translation>
    </message>
    <message>
        <source>{title}: its numbers worked out anew, with NumPy alone.</source>
        <translation>{title}: NumPy만으로 같은 수를 다시 계산합니다.</translation>
    </message>
    <message>
        <source>{title}: out of the picture.</source>
        <translation>{title}: 그림 밖으로 벗어났습니다.</translation>
    </message>
    <message>
        <source>{value} if {condition}</source>
        <translation>{condition}(이)면 {value}</translation>
    </message>
    <message>
        <source>{why}</source>
        <translation>{why}</translation>
    </message>
    <message>
        <source>{words}: η = {rate}</source>
        <translation>{words}: η = {rate}</translation>
    </message>
</context>
<context>
    <name>taking</name>
    <message>
        <source>While practice asks for results, or a network is being opened, none is taken: its output would tell them.</source>
        <translation>연습에서 결과를 묻거나 신경망을 여는 동안에는 가져오지 않습니다. 출력이 답을 알려 주기 때문입니다.</translation>
    </message>
    <message>
        <source>The open network is too large to be read as a formula: up to {layers} layers and {nodes} nodes in each are taken.</source>
        <translation>열린 신경망은 수식으로 읽기에 너무 큽니다. 층 {layers}개, 층마다 노드 {nodes}개까지 가져옵니다.</translation>
    </message>
    <message>
        <source>The open network has layers that are no product of matrices.</source>
        <translation>열린 신경망에는 행렬의 곱이 아닌 층이 있습니다.</translation>
    </message>
    <message>
        <source>The open network has a weight or an input that is too large.</source>
        <translation>열린 신경망에 너무 큰 가중치나 입력이 있습니다.</translation>
    </message>
</context>
<context>
    <name>target_text</name>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>typed_matrices</name>
    <message>
        <source>One row is needed here: no semicolon, no second bracket.</source>
        <translation>여기에는 한 행만 씁니다. 세미콜론도 둘째 괄호도 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>A bracket is missing, or there is one too many.</source>
        <translation>괄호가 하나 모자라거나 하나 많습니다.</translation>
    </message>
    <message>
        <source>Two levels of brackets at most: a matrix is rows of numbers.</source>
        <translation>괄호는 두 겹까지입니다. 행렬은 수의 행들입니다.</translation>
    </message>
    <message>
        <source>Between the brackets of two rows stands nothing but a comma.</source>
        <translation>두 행의 괄호 사이에는 쉼표만 옵니다.</translation>
    </message>
    <message>
        <source>“{number}” is too large: up to {most} is allowed.</source>
        <translation>“{number}”은(는) 너무 큽니다. {most}까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>A matrix is needed, such as {example}.</source>
        <translation>{example}처럼 행렬을 씁니다.</translation>
    </message>
    <message>
        <source>Row {number} is of another length than row 1: {got} numbers, not {count}.</source>
        <translation>{number}행의 길이가 1행과 다릅니다. 수가 {count}개가 아니라 {got}개입니다.</translation>
    </message>
    <message>
        <source>At most {most} rows and {most} columns.</source>
        <translation>행은 {most}개, 열은 {most}개까지입니다.</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Nothing has been changed yet</source>
        <translation>아직 바꾼 것이 없습니다</translation>
    </message>
    <message>
        <source>Nothing has been undone</source>
        <translation>취소한 편집이 없습니다</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Take the last edit back</source>
        <translation>마지막 편집을 되돌립니다</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Make the edit again that was taken back last</source>
        <translation>방금 취소한 편집을 다시 합니다</translation>
    </message>
    <message>
        <source>&amp;Comment…</source>
        <translation>설명(&amp;C)…</translation>
    </message>
    <message>
        <source>Say what the class is to do with this set-up</source>
        <translation>이 설정으로 학급에서 할 일을 적어 둡니다</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>열기(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a saved network, a scenario, a workshop, a lesson or a table</source>
        <translation>저장한 신경망이나 시나리오, 워크숍, 수업, 표를 엽니다</translation>
    </message>
    <message>
        <source>Open &amp;table…</source>
        <translation>표 열기(&amp;B)…</translation>
    </message>
    <message>
        <source>Learn from a table of your own: CSV or TSV</source>
        <translation>내가 가진 표(CSV, TSV)로 학습합니다</translation>
    </message>
    <message>
        <source>&amp;Presets…</source>
        <translation>프리셋(&amp;P)…</translation>
    </message>
    <message>
        <source>Choose a ready scenario: data, network and settings</source>
        <translation>준비된 시나리오(데이터, 신경망, 설정)를 고릅니다</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>최근 파일 열기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save set-up…</source>
        <translation>설정 저장(&amp;S)…</translation>
    </message>
    <message>
        <source>Save data, network and settings, with a comment for the class</source>
        <translation>데이터, 신경망, 설정을 학급에 남길 설명과 함께 저장합니다</translation>
    </message>
    <message>
        <source>Start from &amp;weights of…</source>
        <translation>저장한 가중치로 시작(&amp;W)…</translation>
    </message>
    <message>
        <source>Let layers begin with what another saved network has learnt</source>
        <translation>다른 신경망에서 학습해 저장한 가중치로 층을 시작합니다</translation>
    </message>
    <message>
        <source>&amp;Export trained weights…</source>
        <translation>학습한 가중치 내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>Save structure and weights as JSON, for this and other programs</source>
        <translation>구조와 가중치를 JSON으로 저장해 다른 프로그램에서도 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>Save p&amp;icture of window…</source>
        <translation>창 그림 저장(&amp;I)…</translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation>PNG로 저장합니다</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>Close Deltascope</source>
        <translation>Deltascope를 닫습니다</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Help with this</source>
        <translation>이 부분의 도움말(&amp;H)</translation>
    </message>
    <message>
        <source>The page about what has the focus: a panel, a window, what is chosen</source>
        <translation>초점이 있는 패널, 창, 선택 항목을 설명하는 쪽을 엽니다</translation>
    </message>
    <message>
        <source>Course map</source>
        <translation>강의 지도</translation>
    </message>
    <message>
        <source>Where each idea of a course is to be seen, and the numbers to be read there</source>
        <translation>강의의 개념마다 어디에서 볼 수 있고 거기서 어떤 숫자를 읽을지</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>명령 팔레트…</translation>
    </message>
    <message>
        <source>Find anything that can be done here by typing its name</source>
        <translation>이름을 입력해 무엇이든 찾아 실행합니다</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>All keys at a glance</source>
        <translation>모든 단축키를 한눈에</translation>
    </message>
    <message>
        <source>About Deltascope</source>
        <translation>Deltascope 정보</translation>
    </message>
    <message>
        <source>Version, licence</source>
        <translation>버전, 라이선스</translation>
    </message>
    <message>
        <source>Training runs: pause it to step</source>
        <translation>학습을 일시 정지하면 한 단계씩 진행할 수 있습니다</translation>
    </message>
    <message>
        <source>No earlier moment of this run is kept</source>
        <translation>이 실행에는 더 앞의 순간이 남아 있지 않습니다</translation>
    </message>
    <message>
        <source>This is the latest moment of the run</source>
        <translation>이 실행의 최근 순간입니다</translation>
    </message>
    <message>
        <source>Nothing is trained yet that a branch could leave</source>
        <translation>아직 학습한 것이 없어 분기할 수 없습니다</translation>
    </message>
    <message>
        <source>Callouts are switched off</source>
        <translation>알림이 꺼져 있습니다</translation>
    </message>
    <message>
        <source>Nothing is wrong that is looked for</source>
        <translation>살펴보는 문제는 하나도 없습니다</translation>
    </message>
    <message>
        <source>&amp;Simulate</source>
        <translation>시뮬레이션(&amp;S)</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Let the network learn until the number of epochs is reached</source>
        <translation>정해진 에포크 수에 이를 때까지 신경망이 학습합니다</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>처음으로</translation>
    </message>
    <message>
        <source>Back to the same start weights, so that a run can be repeated exactly</source>
        <translation>같은 초기 가중치로 돌아가, 실행을 똑같이 되풀이할 수 있습니다</translation>
    </message>
    <message>
        <source>New weights</source>
        <translation>새 가중치</translation>
    </message>
    <message>
        <source>Draw new random start weights: another start may end in another valley</source>
        <translation>초기 가중치를 무작위로 새로 뽑아, 다른 골짜기에 이르는지 볼 수 있습니다</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>다음 단계</translation>
    </message>
    <message>
        <source>Reveal the next step</source>
        <translation>다음 단계를 보여 줍니다</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>이전 단계</translation>
    </message>
    <message>
        <source>Take the last step back</source>
        <translation>마지막 단계를 되돌립니다</translation>
    </message>
    <message>
        <source>Layer forward</source>
        <translation>다음 층</translation>
    </message>
    <message>
        <source>Reveal a whole layer</source>
        <translation>한 층 전체를 보여 줍니다</translation>
    </message>
    <message>
        <source>Layer back</source>
        <translation>이전 층</translation>
    </message>
    <message>
        <source>Take a whole layer back</source>
        <translation>한 층 전체를 되돌립니다</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>첫 단계</translation>
    </message>
    <message>
        <source>Before the first step</source>
        <translation>첫 단계 직전으로 갑니다</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>마지막 단계</translation>
    </message>
    <message>
        <source>Just before the update is applied</source>
        <translation>갱신이 적용되기 직전으로 갑니다</translation>
    </message>
    <message>
        <source>Moment back</source>
        <translation>이전 순간</translation>
    </message>
    <message>
        <source>Back to the moment of the training that was kept before this one; what came later stays</source>
        <translation>남겨 둔 순간 가운데 바로 앞의 순간으로 돌아갑니다. 그 뒤의 학습은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Moment forward</source>
        <translation>다음 순간</translation>
    </message>
    <message>
        <source>Forward to the next moment that was kept</source>
        <translation>남겨 둔 다음 순간으로 갑니다</translation>
    </message>
    <message>
        <source>First moment</source>
        <translation>첫 순간</translation>
    </message>
    <message>
        <source>Back to where this training began; what came later stays</source>
        <translation>이 학습을 시작한 곳으로 돌아갑니다. 그 뒤의 학습은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Latest moment</source>
        <translation>최근 순간</translation>
    </message>
    <message>
        <source>Forward to where this training has come to</source>
        <translation>학습이 가장 멀리 간 곳으로 갑니다</translation>
    </message>
    <message>
        <source>Branch here</source>
        <translation>여기서 분기</translation>
    </message>
    <message>
        <source>What follows becomes a run of its own: change what you like and train on from here. The run until now stays, as a dim curve here and in Compare runs, and Undo goes back to it.</source>
        <translation>여기부터는 새로운 실행이 됩니다. 원하는 설정을 바꾸고 이어서 학습하면 됩니다. 지금까지의 실행은 이 그래프와 “실행 비교”에 흐린 곡선으로 남고, “실행 취소”를 누르면 그 실행으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>연습</translation>
    </message>
    <message>
        <source>Work each result out and type it before it is shown: z, a, δ, new weight</source>
        <translation>z, a, δ, 새 가중치 등 결과가 나오기 전에 직접 계산해 입력합니다</translation>
    </message>
    <message>
        <source>Callouts</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Say by itself what keeps the network from learning, such as dead nodes</source>
        <translation>죽은 노드처럼 신경망의 학습을 막는 것을 스스로 알려 줍니다</translation>
    </message>
    <message>
        <source>List callouts</source>
        <translation>알림 목록</translation>
    </message>
    <message>
        <source>What is called out now, with what to try</source>
        <translation>지금 알리는 것과 해 볼 만한 것</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>도구(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Workshops</source>
        <translation>워크숍(&amp;W)</translation>
    </message>
    <message>
        <source>Show or hide this panel</source>
        <translation>이 패널을 보이거나 숨깁니다</translation>
    </message>
    <message>
        <source>Click a weight or a node in the network first</source>
        <translation>먼저 신경망에서 가중치나 노드를 클릭합니다</translation>
    </message>
    <message>
        <source>Your own row has no target: there is no loss</source>
        <translation>직접 입력한 행에 목푯값이 없어 손실이 없습니다</translation>
    </message>
    <message>
        <source>Training does not change an input: choose a weight or a node behind it</source>
        <translation>입력은 학습해도 바뀌지 않습니다. 가중치나 그 뒤의 노드를 골라야 합니다.</translation>
    </message>
    <message>
        <source>This would tell the results: end practice first (P)</source>
        <translation>결과가 드러납니다. 먼저 연습을 끝내야 합니다(P).</translation>
    </message>
    <message>
        <source>A map needs two inputs: choose XOR, moons, circles or other data with two</source>
        <translation>지도에는 입력이 두 개여야 합니다. XOR, 초승달, 동심원처럼 입력이 두 개인 데이터를 고르면 됩니다.</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>확대</translation>
    </message>
    <message>
        <source>Enlarge the network</source>
        <translation>신경망을 크게 봅니다</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>축소</translation>
    </message>
    <message>
        <source>Shrink the network</source>
        <translation>신경망을 작게 봅니다</translation>
    </message>
    <message>
        <source>Fit network</source>
        <translation>신경망을 화면에 맞추기</translation>
    </message>
    <message>
        <source>Show the whole network</source>
        <translation>신경망 전체를 봅니다</translation>
    </message>
    <message>
        <source>Follow to the loss</source>
        <translation>손실까지 따라가기</translation>
    </message>
    <message>
        <source>Show every path from the selected weight or node to the loss, and what it multiplies</source>
        <translation>선택한 가중치나 노드에서 손실까지 이어지는 모든 경로와, 경로마다 곱해지는 값을 보여 줍니다</translation>
    </message>
    <message>
        <source>Watch what is selected</source>
        <translation>선택한 값 지켜보기</translation>
    </message>
    <message>
        <source>Draw the selected weight, or the node&apos;s activation, over the updates</source>
        <translation>선택한 가중치나 노드의 활성값을 갱신에 따라 그립니다</translation>
    </message>
    <message>
        <source>Blame view</source>
        <translation>책임 나누기 보기</translation>
    </message>
    <message>
        <source>Share the outputs&apos; error out over the weights: a picture, not backpropagation</source>
        <translation>출력의 오차를 가중치의 비율대로 나눕니다. 역전파가 아니라 그림입니다.</translation>
    </message>
    <message>
        <source>Hide weak edges</source>
        <translation>약한 연결선 숨기기</translation>
    </message>
    <message>
        <source>Draw the strong edges alone, so that a dense network can be read</source>
        <translation>강한 연결선만 그려, 빽빽한 신경망도 읽을 수 있게 합니다</translation>
    </message>
    <message>
        <source>Maps in the nodes</source>
        <translation>노드 안의 지도</translation>
    </message>
    <message>
        <source>Show in every node what it passes on at each place of the two inputs</source>
        <translation>두 입력의 자리마다 노드가 넘기는 값을 노드 안에 지도로 보여 줍니다</translation>
    </message>
    <message>
        <source>Training loop above the network</source>
        <translation>신경망 위에 학습 루프 표시</translation>
    </message>
    <message>
        <source>Load, split, forward, loss, backward, update, evaluate: lit where training is</source>
        <translation>불러오기, 나누기, 순전파, 손실, 역전파, 갱신, 평가: 학습이 있는 곳이 켜집니다</translation>
    </message>
    <message>
        <source>Step as matrices</source>
        <translation>단계를 행렬로</translation>
    </message>
    <message>
        <source>Write the step of the whole layer as matrices, or that of one node</source>
        <translation>층 전체의 단계를 행렬로, 또는 노드 하나의 단계로 적습니다</translation>
    </message>
    <message>
        <source>Step as a chain</source>
        <translation>단계를 연쇄법칙으로</translation>
    </message>
    <message>
        <source>Write the whole chain of one weight or bias, from the deltas to its new value, or one step</source>
        <translation>가중치나 편향 하나의 연쇄 전체를 델타에서 새 값까지 쓰거나, 한 단계를 씁니다</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>패널(&amp;P)</translation>
    </message>
    <message>
        <source>Reset panel positions</source>
        <translation>패널 위치 되돌리기</translation>
    </message>
    <message>
        <source>Put every panel back in its place</source>
        <translation>모든 패널을 제자리로 되돌립니다</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>어두운 테마</translation>
    </message>
    <message>
        <source>Switch between dark and light</source>
        <translation>어두운 테마를 켜거나 끕니다</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>언어(&amp;L) · Language</translation>
    </message>
    <message>
        <source>Presentation mode</source>
        <translation>발표 모드</translation>
    </message>
    <message>
        <source>Larger type everywhere, and the set-up hidden</source>
        <translation>글자를 모두 키우고 설정 패널을 숨깁니다</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>프리셋</translation>
    </message>
    <message>
        <source>Optimizer arena</source>
        <translation>옵티마이저 경주장</translation>
    </message>
    <message>
        <source>Language: {language}</source>
        <translation>언어: {language}</translation>
    </message>
    <message>
        <source>Everything is said in this language at once</source>
        <translation>모든 글을 곧바로 이 언어로 보여 줍니다</translation>
    </message>
    <message>
        <source>Search the Help for “{text}”</source>
        <translation>도움말에서 “{text}” 찾기</translation>
    </message>
    <message>
        <source>Look “{text}” up in the glossary</source>
        <translation>용어집에서 “{text}” 찾기</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>지금은 할 수 없음</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Network list</source>
        <translation>신경망 목록</translation>
    </message>
    <message>
        <source>Loss and accuracy</source>
        <translation>손실과 정확도</translation>
    </message>
    <message>
        <source>Loss and R²</source>
        <translation>손실과 R²</translation>
    </message>
    <message>
        <source>Loss surface</source>
        <translation>손실 곡면</translation>
    </message>
    <message>
        <source>Decision regions</source>
        <translation>결정 영역</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>Shown row</source>
        <translation>표시 중인 행</translation>
    </message>
    <message>
        <source>Selected node</source>
        <translation>선택한 노드</translation>
    </message>
    <message>
        <source>This step</source>
        <translation>이 단계</translation>
    </message>
    <message>
        <source>Gradient flow</source>
        <translation>기울기 흐름</translation>
    </message>
    <message>
        <source>Session: {session}</source>
        <translation>이전 작업: {session}</translation>
    </message>
    <message>
        <source>{file} in {folder}</source>
        <translation>{file}({folder})</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>아직 파일 없음</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>목록 비우기(&amp;C)</translation>
    </message>
    <message>
        <source>Start {seed} of the study</source>
        <translation>실험의 출발점 {seed}</translation>
    </message>
    <message>
        <source>Results…</source>
        <translation>결과…</translation>
    </message>
    <message>
        <source>Accuracy, precision, recall, F1 and the confusion matrix, or R²</source>
        <translation>정확도, 정밀도, 재현율, F1과 혼동 행렬, 또는 R²</translation>
    </message>
    <message>
        <source>Compare runs…</source>
        <translation>실행 비교…</translation>
    </message>
    <message>
        <source>Lay the loss curves of this session&apos;s runs over one another</source>
        <translation>이번 세션에서 실행한 학습의 손실 곡선을 겹쳐 봅니다</translation>
    </message>
    <message>
        <source>&amp;Optimizer arena…</source>
        <translation>옵티마이저 경주장(&amp;O)…</translation>
    </message>
    <message>
        <source>Race optimizers from one start, on this network or on a surface of your own</source>
        <translation>이 신경망이나 직접 만든 곡면에서, 같은 출발점에 선 옵티마이저를 경주시킵니다</translation>
    </message>
    <message>
        <source>&amp;Study of initial weights…</source>
        <translation>초기 가중치 실험(&amp;S)…</translation>
    </message>
    <message>
        <source>Train hundreds of random starts at once, and see which get stuck</source>
        <translation>무작위 출발점 수백 개를 한꺼번에 학습해 어느 것이 갇히는지 봅니다</translation>
    </message>
    <message>
        <source>Search for &amp;hyperparameters…</source>
        <translation>하이퍼파라미터 탐색(&amp;H)…</translation>
    </message>
    <message>
        <source>Try many settings, judge them by cross-validation and rank them</source>
        <translation>설정을 여러 가지로 시도하고 교차 검증으로 평가하여 순위를 매깁니다</translation>
    </message>
    <message>
        <source>&amp;Gradient check…</source>
        <translation>기울기 검사(&amp;G)…</translation>
    </message>
    <message>
        <source>Backpropagation beside differences, for every weight, and what each costs</source>
        <translation>모든 가중치에서 역전파와 수치 미분을 견주고, 계산 시간도 봅니다</translation>
    </message>
    <message>
        <source>&amp;Compare activations…</source>
        <translation>활성화 함수 비교(&amp;C)…</translation>
    </message>
    <message>
        <source>How much of the error comes back with sigmoid, tanh, ReLU, leaky ReLU and ELU</source>
        <translation>시그모이드, tanh, ReLU, Leaky ReLU, ELU에서 오차가 얼마나 되돌아오는지</translation>
    </message>
    <message>
        <source>&amp;Under- and overfitting…</source>
        <translation>과소적합과 과대적합(&amp;U)…</translation>
    </message>
    <message>
        <source>Fewer nodes, dropout, L2, early stopping and more, side by side</source>
        <translation>적은 노드, 드롭아웃, L2, 조기 종료 등을 나란히</translation>
    </message>
    <message>
        <source>Forgetting and &amp;transfer…</source>
        <translation>망각과 전이(&amp;T)…</translation>
    </message>
    <message>
        <source>Learn A, then B: what is forgotten of A, and whether A&apos;s weights help with B</source>
        <translation>A 다음에 B를 배울 때 A를 얼마나 잊는지, A의 가중치가 B에 도움이 되는지</translation>
    </message>
    <message>
        <source>Wor&amp;ksheet…</source>
        <translation>학습지(&amp;K)…</translation>
    </message>
    <message>
        <source>Numbers of a step, a pass or an update to work out on paper, with an answer key</source>
        <translation>한 단계, 순전파와 역전파, 갱신의 계산을 종이에 푸는 학습지와 해답</translation>
    </message>
    <message>
        <source>&amp;Watch list…</source>
        <translation>지켜보기 목록(&amp;W)…</translation>
    </message>
    <message>
        <source>Weights, gradients, activations and the optimizer&apos;s memory over the updates</source>
        <translation>갱신에 따른 가중치, 기울기, 활성값, 옵티마이저의 기억</translation>
    </message>
    <message>
        <source>Loss by &amp;row…</source>
        <translation>행별 손실(&amp;R)…</translation>
    </message>
    <message>
        <source>The loss of every training row over the epochs, to find those that are not learnt</source>
        <translation>배우지 못한 행을 찾을 수 있도록 보여 주는, 에포크에 따른 모든 학습 행의 손실</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>사용 설명서(&amp;U)</translation>
    </message>
    <message>
        <source>What everything is and does, with pictures and a search</source>
        <translation>모든 기능을 그림과 함께 설명하며, 검색할 수 있습니다</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>용어집(&amp;G)</translation>
    </message>
    <message>
        <source>What the words of the field mean, in English and Korean, and where they are met</source>
        <translation>한국어와 영어로 된 용어의 뜻, 프로그램에서 볼 수 있는 곳</translation>
    </message>
    <message>
        <source>Network drawing</source>
        <translation>신경망 그림</translation>
    </message>
    <message>
        <source>As the &amp;system ({language})</source>
        <translation>시스템 언어(&amp;S): {language}</translation>
    </message>
    <message>
        <source>&amp;Functions…</source>
        <translation>함수(&amp;F)…</translation>
    </message>
    <message>
        <source>Activations and their derivatives as curves, read at a point, and softmax</source>
        <translation>활성화 함수와 도함수를 곡선으로 그려 한 점에서 읽고, 소프트맥스도 봅니다</translation>
    </message>
    <message>
        <source>&amp;Gates…</source>
        <translation>게이트(&amp;G)…</translation>
    </message>
    <message>
        <source>One neuron as AND, OR and NAND, the perceptron rule, and XOR</source>
        <translation>뉴런 하나로 만드는 AND, OR, NAND와 퍼셉트론 학습 규칙, 그리고 XOR</translation>
    </message>
    <message>
        <source>&amp;Zig-zag…</source>
        <translation>지그재그(&amp;Z)…</translation>
    </message>
    <message>
        <source>Why all-positive outputs make the way of the next layer&apos;s weights a detour</source>
        <translation>모두 양수인 출력 뒤에서 다음 층의 가중치가 왜 돌아가는지</translation>
    </message>
    <message>
        <source>&amp;Time line of the field…</source>
        <translation>신경망의 연표(&amp;T)…</translation>
    </message>
    <message>
        <source>The history: from the first model of a nerve cell to today, and what here shows each station</source>
        <translation>신경망의 역사: 신경 세포의 첫 모형부터 오늘까지, 그리고 정거장마다 여기서 볼 수 있는 것</translation>
    </message>
    <message>
        <source>&amp;Losses…</source>
        <translation>손실(&amp;L)…</translation>
    </message>
    <message>
        <source>Losses as curves, two networks told apart, and which loss is for which task</source>
        <translation>손실 함수의 곡선, 두 신경망 가려내기, 문제마다 맞는 손실 함수</translation>
    </message>
    <message>
        <source>&amp;Computation graphs…</source>
        <translation>계산 그래프(&amp;C)…</translation>
    </message>
    <message>
        <source>A formula as a graph, computed and differentiated one node at a time</source>
        <translation>그래프로 그린 수식을 노드 하나씩 계산하고 미분합니다</translation>
    </message>
    <message>
        <source>&amp;Matrices and tensors…</source>
        <translation>행렬과 텐서(&amp;M)…</translation>
    </message>
    <message>
        <source>A product cell by cell, layers that collapse, tensors, a network as one formula</source>
        <translation>칸마다 보는 곱, 하나가 되는 층, 텐서, 수식 하나로 쓴 신경망</translation>
    </message>
    <message>
        <source>&amp;What depth does…</source>
        <translation>깊이가 하는 일(&amp;W)…</translation>
    </message>
    <message>
        <source>Networks of one, two and three layers side by side on the same rows</source>
        <translation>같은 행을 나란히 배우는 1층, 2층, 3층 신경망</translation>
    </message>
    <message>
        <source>No lesson is open: choose one in the Lessons panel</source>
        <translation>먼저 수업 패널에서 수업을 하나 골라야 합니다</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>수업(&amp;L)</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>수업</translation>
    </message>
    <message>
        <source>A course that sets everything up, points at what it tells of, and checks what you do</source>
        <translation>모든 것을 차려 놓고, 이야기하는 것을 가리키고, 한 일을 확인하는 강의입니다</translation>
    </message>
    <message>
        <source>Between lesson and window</source>
        <translation>수업과 창 사이 오가기</translation>
    </message>
    <message>
        <source>Take the keys to the lesson&apos;s text, or from there to the window beside it</source>
        <translation>키를 수업의 글로, 또는 글에서 옆의 창으로 옮깁니다</translation>
    </message>
    <message>
        <source>Start this step again</source>
        <translation>이 단계 다시 시작</translation>
    </message>
    <message>
        <source>Have everything as it was when the step began</source>
        <translation>모든 것을 단계가 시작할 때 그대로 되돌립니다</translation>
    </message>
    <message>
        <source>Hand in…</source>
        <translation>제출…</translation>
    </message>
    <message>
        <source>Write answers and networks of the lesson to a file for your teacher</source>
        <translation>수업의 답과 신경망을 선생님에게 낼 파일로 씁니다</translation>
    </message>
    <message>
        <source>Leave the lesson</source>
        <translation>수업 떠나기</translation>
    </message>
    <message>
        <source>Have your own work again, as it was before the lesson</source>
        <translation>수업을 하기 전의 내 작업으로 돌아갑니다</translation>
    </message>
    <message>
        <source>Lessons folder…</source>
        <translation>수업 폴더…</translation>
    </message>
    <message>
        <source>Choose a folder of your own lessons, which the contents list, too</source>
        <translation>직접 쓴 수업의 폴더를 골라 차례에 함께 보입니다</translation>
    </message>
    <message>
        <source>Your name…</source>
        <translation>이름…</translation>
    </message>
    <message>
        <source>Stands in what you hand in; it is kept on this machine alone</source>
        <translation>제출하는 파일에 들어가며, 이 컴퓨터에만 보관합니다</translation>
    </message>
    <message>
        <source>&amp;Five stages in code…</source>
        <translation>다섯 단계의 코드(&amp;F)…</translation>
    </message>
    <message>
        <source>Define, compile, fit, evaluate, predict: this set-up in Keras, PyTorch and scikit-learn</source>
        <translation>정의, 컴파일, 학습, 평가, 예측: 이 설정을 Keras, PyTorch, scikit-learn 코드로 봅니다</translation>
    </message>
</context>
</TS>
